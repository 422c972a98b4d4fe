package dev.poam.testing;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Findings marked in a fixture on the line where they belong: {@code # expect: item/bad-value} at the end of a YAML line,
 * {@code <!-- expect: item/bad-value -->} in Markdown; several separated by commas.
 */
public final class Expectations {

    private static final Pattern MARK = Pattern.compile("(?:#|<!--) expect: ([a-z/, -]+?)(?: -->)?$");

    private Expectations() {}

    /** Each as {@code line rule}, the line 1-based, in the order of the text. */
    public static List<String> in(String text) {
        List<String> found = new ArrayList<>();
        List<String> lines = text.lines().toList();
        for (int i = 0; i < lines.size(); i++) {
            Matcher matcher = MARK.matcher(lines.get(i));
            if (matcher.find()) {
                for (String rule : matcher.group(1).split(",", -1)) {
                    found.add((i + 1) + " " + rule.strip());
                }
            }
        }
        return found;
    }
}
