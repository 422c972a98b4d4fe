package dev.poam.item;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The scanner may give up, but never read a file in another way than the full reader. */
class VersionScannerTest {

    private static final String YAML = "poam/items/POAM-001.yaml";
    private static final String MARKDOWN = "poam/items/POAM-001.md";

    private static final String ITEM = """
            # An item as people write it
            id: POAM-001
            kind: operational
            title: "Administrators sign in: without a second factor"
            deficiency: >-
              Four administrators of the tenant have no second factor.

                * two of them are on leave
              # this is prose
            requirements:
              - 3.5.3
              - IA.L2-3.5.3[a]
            source: {type: self-assessment, reference: 'ref 12', identified: 2026-01-05}
            status: In Progress   # since Monday
            priority: High
            owner: maya.lin
            targetCompletion: 2026-06-30
            remediation:
              plan: |
                Enforce it.
              verify: sign in as each of them and
                look at the log
            milestones:
            - name: Policy written
              target: 2026-05-01
              owner: isso
            - name: 'Rolled out'
              target: 2026-06-15

            - {name: Checked, target: 2026-06-29}
            assets: [srv-web01, srv-db02]
            risk:
              impact: high
              cvss: 8.1
            tickets:
              - system: jira
                url: https://example.com/browse/IT-12#c1
            notes: M\u00fcller \u2013 \u6f0f\u6d1e
            """;

    private static final String FRONT_MATTER = "---\n" + ITEM + "---\n## Notes\n\n\tAny text: [\n\ud83d\ude00\n";

    @Test
    void readsAPlainItem() {
        assertThat(VersionScanner.scan(YAML, ITEM.getBytes(UTF_8)))
                .isEqualTo(ItemVersion.readAny(YAML, ITEM.getBytes(UTF_8)).orElseThrow());
    }

    @Test
    void readsAPlainMarkdownItem() {
        assertThat(VersionScanner.scan(MARKDOWN, FRONT_MATTER.getBytes(UTF_8)))
                .isEqualTo(ItemVersion.readAny(MARKDOWN, FRONT_MATTER.getBytes(UTF_8))
                        .orElseThrow());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "id: POAM-001\nid: POAM-002\n",
                "id: POAM-001\nstatus: Open\nstatus: Closed\n",
                "id: POAM-001\nstatus: &a Open\n",
                "id: POAM-001\nstatus: !!str Open\n",
                "id: POAM-001\nstatus: \"O\\x70en\"\n",
                "id: POAM-001\nstatus: 'it''s'\n",
                "id: POAM-001\nstatus: >\n  Open\n",
                "id: POAM-001\nstatus:\n  Open\n",
                "id: POAM-001\nstatus: In\n  Progress\n",
                "id: POAM-001\nstatus:\tOpen\n",
                "id: POAM-001\r\nstatus: Open\r\n",
                "id: POAM-001\nstatus: null\n",
                "id: POAM-001\nassets: [a,\n  b]\n",
                "id: POAM-001\nassets: [a b: c]\n",
                "id: POAM-001\nnotes: |2\n    text\n",
                "id: POAM-001\nnotes: |\n    text\n  less\n",
                "id: POAM-001\nnotes: a: b\n",
                "id: POAM-001\n\"status\": Open\n",
                "id: POAM-001\n? status\n: Open\n",
                "{id: POAM-001, status: Open}\n",
                "%YAML 1.2\n---\nid: POAM-001\n",
                "id: POAM-001\n---\nid: POAM-002\n",
                "id: POAM-001\n...\n",
                "\uFEFFid: POAM-001\n",
                "id: POAM-001\nnotes: \ud83d\ude00\n",
                "id: POAM-001\nnotes: a\u2028b\n",
                "id: POAM-001\nnotes: a\u0085b\n",
                "id: POAM-001\nmilestones:\n  name: a\n",
                "id: POAM-001\nmilestones:\n- name: a\n  name: b\n",
                "id: poam\n",
                "status: Open\n",
                ""
            })
    void leavesWhatIsUnusualToTheFullReader(String text) {
        assertThat(VersionScanner.scan(YAML, text.getBytes(UTF_8))).isNull();
    }

    static List<String> texts() {
        return List.of(ITEM, FRONT_MATTER);
    }

    /** Changes that a slip of the hand or a merge makes, and some that only a machine would. */
    @ParameterizedTest
    @MethodSource("texts")
    void agreesWithTheFullReaderOnDamagedItems(String text) {
        Random random = new Random(1);
        String[] parts = {
            "\n",
            " ",
            "  ",
            ":",
            ": ",
            "- ",
            "#",
            " #",
            "'",
            "\"",
            "[",
            "]",
            "{",
            "}",
            ",",
            "|",
            ">",
            "-",
            "?",
            "&a ",
            "*a",
            "!t ",
            "%",
            "@",
            "`",
            "~",
            "null",
            "\\",
            "\t",
            "\r",
            "---\n",
            "...\n",
            "\n\n",
            "\n  \n",
            "id: X-001\n",
            "status: Closed\n",
            "\n    ",
            "\u00a0",
            "\u0085",
            "\u2028",
            "\ufeff",
            "\ud83d\ude00",
            "<<: ",
            "name: x",
            "x:\n",
            "- - a\n"
        };
        int read = 0;
        for (int i = 0; i < 20_000; i++) {
            StringBuilder damaged = new StringBuilder(text);
            for (int n = 1 + random.nextInt(3); n > 0; n--) {
                int at = random.nextInt(damaged.length());
                int to = Math.min(damaged.length(), at + random.nextInt(random.nextInt(8) == 0 ? 40 : 3));
                damaged.replace(at, to, random.nextInt(4) == 0 ? "" : parts[random.nextInt(parts.length)]);
            }
            read += compare(damaged.toString().getBytes(UTF_8)) ? 1 : 0;
        }
        assertThat(read).isGreaterThan(2_000);
    }

    @FuzzTest
    void agreesWithTheFullReaderOnAnyBytes(byte[] content) {
        compare(content);
    }

    /** Whether the scanner read it; fails when the full reader reads it otherwise. */
    private static boolean compare(byte[] content) {
        boolean any = false;
        for (String path : List.of(YAML, MARKDOWN)) {
            @Nullable ItemVersion scanned = VersionScanner.scan(path, content);
            if (scanned != null) {
                any = true;
                Optional<ItemVersion> read = ItemVersion.readAny(path, content);
                assertThat(read).as(() -> new String(content, UTF_8)).contains(scanned);
                assertThat(List.copyOf(scanned.milestoneTargets().keySet()))
                        .isEqualTo(List.copyOf(
                                read.orElseThrow().milestoneTargets().keySet()));
            }
        }
        return any;
    }
}
