package dev.poam.cmmc;

import java.util.Collection;
import java.util.Set;

/** What 32 CFR 170.21(a)(3) allows on a POA&amp;M of Level 3, whose 24 requirements have a value of 1 each. */
public final class LevelThree {

    private static final int REQUIREMENTS = 24;

    private static final Set<String> NAMED = Set.of(
            "IR.L3-3.6.1e",
            "IR.L3-3.6.2e",
            "RA.L3-3.11.1e",
            "RA.L3-3.11.4e",
            "RA.L3-3.11.6e",
            "RA.L3-3.11.7e",
            "SI.L3-3.14.3e");

    private LevelThree() {}

    /**
     * Whether a Conditional status is possible when these requirements are not met.
     *
     * @param notMet practices such as {@code IR.L3-3.6.1e}
     */
    public static boolean allowsConditional(Collection<String> notMet) {
        int met = REQUIREMENTS - (int) notMet.stream().distinct().count();
        return met * 10 >= REQUIREMENTS * 8 && notMet.stream().noneMatch(NAMED::contains);
    }
}
