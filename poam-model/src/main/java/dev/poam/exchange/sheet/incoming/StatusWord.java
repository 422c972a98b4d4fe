package dev.poam.exchange.sheet.incoming;

import dev.poam.item.Status;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What the status of a sheet claims.
 *
 * @param status null for a risk that somebody lives with
 */
record StatusWord(@Nullable Status status) {

    /** What a mapping file says for a row whose risk somebody accepts. */
    static final String ACCEPTED = "Risk Accepted";

    private static final Map<Status, List<String>> WORDS = Map.of(
            Status.OPEN,
            words("open, new, identified, not started, notstarted, planned, to do, todo, draft, pending, active"),
            Status.IN_PROGRESS,
            words(
                    "in progress, ongoing, on going, in work, in process, working, wip, started, underway, under way, delayed,"
                            + " late, overdue, on hold, on track, at risk, behind schedule, remediation in progress, partial,"
                            + " partially complete"),
            Status.REMEDIATED,
            words("remediated, fixed, implemented, pending verification, awaiting verification, ready for review,"
                    + " completed pending verification, pending validation"),
            Status.VERIFIED,
            words("verified, validated, tested"),
            Status.CLOSED,
            words("closed, completed, complete, done, resolved, finished"));

    private static final List<String> ACCEPTANCES = words(
            "risk accepted, accepted, accepted risk, risk acceptance, accept risk, deferred, risk based decision");

    /** What a status says; empty for one that is not known. */
    static Optional<StatusWord> of(String text) {
        String folded = folded(text);
        if (ACCEPTANCES.contains(folded)) {
            return Optional.of(new StatusWord(null));
        }
        return Arrays.stream(Status.values())
                .filter(status -> words(status).contains(folded))
                .findFirst()
                .map(StatusWord::new);
    }

    /** What a mapping file gives as the value of a status. */
    String value() {
        return status == null ? ACCEPTED : status.label();
    }

    private static List<String> words(Status status) {
        return WORDS.getOrDefault(status, List.of());
    }

    private static List<String> words(String listed) {
        return Arrays.stream(listed.split(",", -1)).map(StatusWord::folded).toList();
    }

    private static String folded(String text) {
        StringBuilder folded = new StringBuilder();
        text.toLowerCase(Locale.ROOT).codePoints().filter(Character::isLetter).forEach(folded::appendCodePoint);
        return folded.toString();
    }
}
