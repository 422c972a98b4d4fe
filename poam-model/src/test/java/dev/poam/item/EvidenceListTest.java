package dev.poam.item;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.poam.source.RefusedInputException;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EvidenceListTest {

    private static final String FORMER = "a".repeat(64);
    private static final String NOW = "b".repeat(64);

    @Test
    void addsAProofBehindTheOthersAndKeepsEveryOtherByte() throws RefusedInputException {
        String before = """
                id: POAM-001   # since May
                evidence:
                  # the first one
                  - {type: other, path: "a.txt"}  # from the vendor
                notes: 'x'
                """;

        assertThat(with(before, inRepository("poam/evidence/scan.csv", EvidenceState.FINAL)))
                .isEqualTo("""
                        id: POAM-001   # since May
                        evidence:
                          # the first one
                          - {type: other, path: "a.txt"}  # from the vendor
                          - type: scan
                            path: poam/evidence/scan.csv
                            sha256: %s
                            state: final
                        notes: 'x'
                        """.formatted(NOW));
    }

    @Test
    void makesAListWhereThereIsNone() throws RefusedInputException {
        assertThat(with("id: POAM-001\nnotes: x\n", inRepository("a.csv", null)))
                .isEqualTo("""
                id: POAM-001
                evidence:
                  - type: scan
                    path: a.csv
                    sha256: %s
                notes: x
                """.formatted(NOW));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            evidence: []        | evidence: [{type: scan, path: a.csv, sha256: %s}]
            evidence: [] # none | evidence: [{type: scan, path: a.csv, sha256: %s}] # none
            """)
    void fillsAnEmptyList(String before, String after) throws RefusedInputException {
        assertThat(with(before + "\n", inRepository("a.csv", null))).isEqualTo(after.formatted(NOW) + "\n");
    }

    @Test
    void addsToTheFrontMatterOfAMarkdownItem() throws RefusedInputException {
        byte[] before = "---\nid: POAM-001\n---\n\n## Deficiency\n\nWords.\n".getBytes(UTF_8);

        byte[] after = EvidenceList.of("POAM-001.md", before).with(inRepository("a.csv", null));

        assertThat(new String(after, UTF_8)).isEqualTo("""
                ---
                id: POAM-001
                evidence:
                  - type: scan
                    path: a.csv
                    sha256: %s
                ---

                ## Deficiency

                Words.
                """.formatted(NOW));
    }

    @Test
    void givesAListedProofItsNewDigestAlone() throws RefusedInputException {
        String before = """
                evidence:
                  - {type: other, sha256: "%1$s", path: a.csv}   # quarterly
                  -
                  - {type: scan, sha256: %1$s, path: b.csv}
                """.formatted(FORMER);

        Evidence proof = new Evidence(null, "a.csv", null, null, NOW, null, null);
        assertThat(with(before, proof)).isEqualTo(before.replaceFirst(FORMER, NOW));
    }

    @Test
    void findsAListedProofBehindAnEmptyEntry() throws RefusedInputException {
        String before = "evidence:\n  -\n  - {type: scan, location: safe, sha256: " + FORMER + "}\n";

        Evidence proof = new Evidence(null, null, null, "safe", NOW, EvidenceState.FINAL, null);
        assertThat(with(before, proof)).isEqualTo(before.replace(FORMER, NOW).replace("}", ", state: final}"));
    }

    @Test
    void leavesAProofAloneThatIsListedAsItIs() throws RefusedInputException {
        String before = "evidence:\n  - {type: scan, path: a.csv, sha256: " + NOW.toUpperCase(Locale.ROOT) + "}\n";

        assertThat(with(before, inRepository("a.csv", null))).isEqualTo(before);
    }

    @Test
    void tellsWhatIsListed() throws RefusedInputException {
        EvidenceList list =
                EvidenceList.of("a.yaml", "evidence: [{path: a.csv, state: final, sha256: }]\n".getBytes(UTF_8));

        assertThat(list.listed(inRepository("a.csv", null)).orElseThrow())
                .containsOnlyKeys("path", "state")
                .containsEntry("state", "final");
        assertThat(list.listed(inRepository("b.csv", null))).isEmpty();
    }

    @Test
    void refusesWhatIsNoList() {
        assertThatThrownBy(() -> with("evidence: soon\n", inRepository("a.csv", null)))
                .isInstanceOf(RefusedInputException.class)
                .hasMessageContaining("`evidence` can not be changed");
    }

    private static Evidence inRepository(String path, @Nullable EvidenceState state) {
        return new Evidence(EvidenceType.SCAN, path, null, null, NOW, state, null);
    }

    private static String with(String before, Evidence proof) throws RefusedInputException {
        return new String(
                EvidenceList.of("POAM-001.yaml", before.getBytes(UTF_8)).with(proof), UTF_8);
    }
}
