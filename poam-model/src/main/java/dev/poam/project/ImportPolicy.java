package dev.poam.project;

import dev.poam.item.Labelled;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What an import makes of what scanners saw.
 *
 * @param threshold a weakness from this severity on becomes an item; a lesser one is kept track of
 * @param grouping what one item is about
 * @param autoClose what follows when a weakness is no longer seen
 * @param reopenWithinDays how many days after its closing a weakness that is back counts as one that was not corrected
 * @param owner who answers for new items: a person's id or a role
 * @param exploited the path of CISA's catalogue of known exploited vulnerabilities, as a copy in the repository
 * @param assets the names that go with each asset
 * @param weaknesses the former keys that go with each weakness
 */
public record ImportPolicy(
        ScanSeverity threshold,
        Grouping grouping,
        AutoClose autoClose,
        int reopenWithinDays,
        @Nullable String owner,
        @Nullable String exploited,
        List<Alias> assets,
        List<Alias> weaknesses) {

    /** What holds where {@code poam.yaml} is silent. */
    public static final ImportPolicy STANDARD = new ImportPolicy(
            ScanSeverity.MEDIUM, Grouping.WEAKNESS, AutoClose.PROPOSE, 90, null, null, List.of(), List.of());

    public ImportPolicy {
        assets = List.copyOf(assets);
        weaknesses = List.copyOf(weaknesses);
    }

    /** What one item is about. */
    public enum Grouping implements Labelled {
        /** A weakness on all the assets that have it. */
        WEAKNESS("weakness"),
        /** A weakness on one asset. */
        ASSET("asset");

        private final String label;

        Grouping(String label) {
            this.label = label;
        }

        @Override
        public String label() {
            return label;
        }
    }

    /** What follows when a weakness is no longer seen. */
    public enum AutoClose implements Labelled {
        /** Nothing. */
        NEVER("never"),
        /** A proposal that a person may follow. */
        PROPOSE("propose");

        private final String label;

        AutoClose(String label) {
            this.label = label;
        }

        @Override
        public String label() {
            return label;
        }
    }

    /** A name, and other names for the same. */
    public record Alias(String name, List<String> others) {

        public Alias {
            others = List.copyOf(others);
        }
    }
}
