package dev.poam.item;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.poam.source.FrontMatter;
import dev.poam.source.MapNode;
import dev.poam.source.RefusedInputException;
import dev.poam.source.SourceText;
import dev.poam.source.YamlReader;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Many random items in many layouts, each with one random change; a failure prints the seed that makes it again. */
class ItemEditorPropertyTest {

    private static final int ROUNDS = 3_000;

    private static final List<String> VALUES = List.of(
            "Closed",
            "In Progress",
            "2026-06-30",
            "a: b",
            "a #b",
            "#x",
            "- x",
            "it's",
            "\"q\"",
            "",
            " ",
            "x ",
            "null",
            "~",
            "[a]",
            "{a: b}",
            "a, b",
            "!tag",
            "&a",
            "*a",
            "%x",
            "@x",
            "`x`",
            "|",
            ">",
            "?",
            "? x",
            ":",
            "a:",
            "http://x/y#z",
            "äöü",
            "\uD83D\uDD12",
            "a\nb",
            "a\n\nb",
            "\na",
            "a\n",
            "a\tb",
            "\\n",
            "'",
            "''",
            "\u00A0",
            "\u200B",
            "0",
            "no",
            "...",
            "---",
            "--- x",
            "=",
            "<<",
            "a\r\nb",
            "\u2028",
            "key: |",
            "# c\n# d",
            "  indented\nmore");

    @Test
    void readingGivesTheNewValueAndEveryOtherByteStays() throws RefusedInputException {
        int done = 0;
        for (int seed = 0; seed < ROUNDS; seed++) {
            done += change(seed) ? 1 : 0;
        }
        assertThat(done).as("changes that were made rather than refused").isGreaterThan(ROUNDS * 9 / 10);
    }

    private static boolean change(int seed) throws RefusedInputException {
        Random random = new Random(seed);
        Layout layout = new Layout(random);
        String path = layout.markdown ? "POAM-001.md" : "POAM-001.yaml";
        byte[] before = layout.write();
        String field = pick(random, layout.fields());
        String value = pick(random, VALUES);
        byte[] after;
        try {
            after = ItemEditor.of(path, before).set(field, value);
        } catch (RefusedInputException e) {
            return false;
        }
        String where = "seed " + seed + ": " + field + " = <" + value + ">\n" + new String(before, UTF_8) + "\n=>\n"
                + new String(after, UTF_8);
        MapNode read = root(path, after);
        Object expected = TreeValues.set(TreeValues.of(root(path, before)), FieldPath.parse(field), value);
        assertThat(TreeValues.of(read)).as(where).isEqualTo(expected);
        assertThat(untouched(before, after)).as(where).isGreaterThanOrEqualTo(before.length - layout.lengthOf(field));
        return true;
    }

    /** How many bytes at the two ends are the same. */
    private static int untouched(byte[] before, byte[] after) {
        int shorter = Math.min(before.length, after.length);
        int start = 0;
        while (start < shorter && before[start] == after[start]) {
            start++;
        }
        int end = 0;
        while (end < shorter - start && before[before.length - 1 - end] == after[after.length - 1 - end]) {
            end++;
        }
        return start + end;
    }

    private static MapNode root(String path, byte[] bytes) throws RefusedInputException {
        SourceText source = SourceText.decode(path, bytes);
        return ItemFiles.isMarkdown(path)
                ? YamlReader.read(source, FrontMatter.split(source).yaml()).root()
                : YamlReader.read(source).root();
    }

    private static <T> T pick(Random random, List<T> choices) {
        return choices.get(random.nextInt(choices.size()));
    }

    /** One random way to write an item. */
    private static final class Layout {

        private final Random random;
        private final boolean markdown;
        private final String lineEnd;
        private final Map<String, String> written = new LinkedHashMap<>();
        private final StringBuilder text = new StringBuilder();

        Layout(Random random) {
            this.random = random;
            this.markdown = random.nextInt(4) == 0;
            this.lineEnd = random.nextInt(3) == 0 ? "\r\n" : "\n";
        }

        List<String> fields() {
            return List.of(
                    "status",
                    "title",
                    "owner",
                    "notes",
                    "targetCompletion",
                    "risk.impact",
                    "risk.vector",
                    "verification.by",
                    "verification.result",
                    "milestones[0].name",
                    "milestones[1].target",
                    "milestones[1].completed",
                    "remediation.plan");
        }

        /** The most bytes that may change: those of the old value, none for a field that was not there. */
        int lengthOf(String field) {
            return written.getOrDefault(field, "").getBytes(UTF_8).length;
        }

        byte[] write() {
            if (random.nextInt(8) == 0) {
                text.append('\uFEFF');
            }
            if (markdown) {
                text.append("---").append(lineEnd);
            }
            noise("");
            line("", "id: POAM-001");
            scalar("", "status", "status", List.of("Open", "'Open'", "\"Open\"", "", "~"));
            noise("");
            scalar(
                    "",
                    "title",
                    "title",
                    List.of("A title", "'It''s'", "\"A \\\"title\\\"\"", "\uD83D\uDD12 \uD83D\uDD12", "two words"));
            if (random.nextBoolean()) {
                scalar("", "owner", "owner", List.of("jane", "luis", "'x'"));
            }
            risk();
            milestones();
            if (random.nextBoolean()) {
                line("", "remediation:");
                scalar(
                        "  ",
                        "plan",
                        "remediation.plan",
                        List.of("Do it", "|" + lineEnd + "    one" + lineEnd + "    two"));
                noise("  ");
            }
            if (random.nextBoolean()) {
                line("", random.nextBoolean() ? "verification:" : "verification: # later");
            }
            if (random.nextBoolean()) {
                scalar("", "notes", "notes", List.of("n", ">-" + lineEnd + "  folded" + lineEnd + "  text", ""));
            }
            noise("");
            if (markdown) {
                text.append("---")
                        .append(lineEnd)
                        .append("# Prose")
                        .append(lineEnd)
                        .append("status: Open");
            }
            String all = text.toString();
            boolean cut = random.nextInt(4) == 0 && all.endsWith(lineEnd);
            return (cut ? all.substring(0, all.length() - lineEnd.length()) : all).getBytes(UTF_8);
        }

        private void risk() {
            if (random.nextBoolean()) {
                line("", "risk:");
                scalar(random.nextBoolean() ? "  " : "      ", "impact", "risk.impact", List.of("high", "'low'"));
            } else {
                written.put("risk.impact", "high");
                line("", "risk: {impact: high}");
            }
        }

        private void milestones() {
            int form = random.nextInt(3);
            written.put("milestones[0].name", "first");
            written.put("milestones[1].target", "2026-06-01");
            if (form == 0) {
                line("", "milestones:");
                line("", "- name: first");
                noise("  ");
                line("", "- name: second");
                line("", "  target: 2026-06-01");
            } else if (form == 1) {
                line("", "milestones: [{name: first}, {name: second, target: 2026-06-01}]");
            } else {
                line("", "milestones:");
                line("    ", "- {name: first}");
                line("    ", "- target: 2026-06-01");
                line("    ", "  name: second");
            }
        }

        private void scalar(String indent, String name, String field, List<String> values) {
            String value = pick(random, values);
            written.put(field, value);
            boolean oneLine = !value.contains("\n");
            String space = value.isEmpty() ? "" : " ".repeat(1 + random.nextInt(2));
            line(indent, name + ":" + space + value + (oneLine && random.nextInt(3) == 0 ? "  # why" : ""));
        }

        private void noise(String indent) {
            if (random.nextInt(3) == 0) {
                line("", "");
            }
            if (random.nextInt(3) == 0) {
                line(indent, "# a comment");
            }
        }

        private void line(String indent, String content) {
            text.append(indent).append(content).append(lineEnd);
        }
    }
}
