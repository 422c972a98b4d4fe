package dev.poam.item;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Which files of an item folder are items, by their names. */
public final class ItemFiles {

    private static final Pattern ID_IN_NAME = Pattern.compile("([A-Z][A-Z0-9]{0,30}-[0-9]{3,20})(?:[-_. ].*)?");

    private ItemFiles() {}

    /** Whether a file is read as an item: {@code .yaml}, {@code .yml} or {@code .md}, and not hidden. */
    public static boolean isItemFile(String path) {
        return !name(path).startsWith(".") && (isMarkdown(path) || isYaml(path));
    }

    /** Whether a file is read as Markdown with front matter. */
    public static boolean isMarkdown(String path) {
        return path.toLowerCase(Locale.ROOT).endsWith(".md");
    }

    /** Whether a file is read as YAML. */
    public static boolean isYaml(String path) {
        String folded = path.toLowerCase(Locale.ROOT);
        return folded.endsWith(".yaml") || folded.endsWith(".yml");
    }

    /** The id that a file's name begins with: {@code POAM-001} of {@code poam/items/POAM-001-mfa.yaml}. */
    public static Optional<String> idInName(String path) {
        Matcher matcher = ID_IN_NAME.matcher(name(path));
        return matcher.matches() ? Optional.of(matcher.group(1)) : Optional.empty();
    }

    private static String name(String path) {
        return path.substring(path.lastIndexOf('/') + 1);
    }
}
