package dev.poam.source;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Files and their SHA-256 in the forms that {@code sha256sum -c} checks; UTF-8, line feeds, in the order of the names'
 * UTF-8 bytes ({@code LC_ALL=C sort}).
 *
 * @param sha256ByName 64 lower-case hexadecimal digits by the file's path, which uses forward slashes
 */
public record ChecksumList(SortedMap<String, String> sha256ByName) {

    /** The order of the UTF-8 bytes, which is that of the code points; Java's own is that of UTF-16 units. */
    private static final Comparator<String> ORDER =
            Comparator.comparing(name -> name.getBytes(StandardCharsets.UTF_8), Arrays::compareUnsigned);

    private static final Pattern LINE = Pattern.compile("([0-9a-f]{64})  (.+)", Pattern.DOTALL);

    public ChecksumList {
        SortedMap<String, String> sorted = new TreeMap<>(ORDER);
        sorted.putAll(sha256ByName);
        for (String name : sorted.keySet()) {
            if (objection(name).isPresent()) {
                throw new IllegalArgumentException("no name for a list of checksums: " + name);
            }
        }
        sha256ByName = Collections.unmodifiableSortedMap(sorted);
    }

    /** Why a name cannot stand in such a list, as the end of a sentence that begins with the name; empty when it can. */
    public static Optional<String> objection(String name) {
        if (name.isEmpty()) {
            return Optional.of("is empty");
        }
        if (name.indexOf('\\') >= 0) {
            return Optional.of("has a backslash");
        }
        return name.codePoints()
                .filter(ChecksumList::isNoText)
                .mapToObj(c -> String.format("has the character U+%04X", c))
                .findFirst();
    }

    /** Line ends among them, which would forge a line, and what stands for bytes that are not of the file system's encoding. */
    private static boolean isNoText(int c) {
        return Character.isISOControl(c) || Character.getType(c) == Character.SURROGATE || c == 0xFFFD;
    }

    /** Lines of the form that {@code sha256sum} prints: digest, two spaces, name. */
    public String plain() {
        StringBuilder text = new StringBuilder();
        sha256ByName.forEach(
                (name, sha256) -> text.append(sha256).append("  ").append(name).append('\n'));
        return text.toString();
    }

    /** Lines that name the algorithm too, of the form that {@code sha256sum --tag} prints. */
    public String tagged() {
        StringBuilder text = new StringBuilder();
        sha256ByName.forEach((name, sha256) -> text.append("SHA256 (")
                .append(name)
                .append(") = ")
                .append(sha256)
                .append('\n'));
        return text.toString();
    }

    /**
     * Reads what {@link #plain()} writes and nothing else.
     *
     * @param path of the list, for the problem
     * @throws RefusedInputException when it is not byte for byte such a list
     */
    public static ChecksumList parse(String path, byte[] bytes) throws RefusedInputException {
        String text = SourceText.decodeUnlimited(path, bytes).text();
        SortedMap<String, String> found = new TreeMap<>();
        for (String line : text.split("\n", -1)) {
            Matcher matcher = LINE.matcher(line);
            if (matcher.matches() && objection(matcher.group(2)).isEmpty()) {
                found.put(matcher.group(2), matcher.group(1));
            }
        }
        ChecksumList list = new ChecksumList(found);
        // Whatever was left out above, came twice or stood in another order shows here.
        if (!Arrays.equals(list.plain().getBytes(StandardCharsets.UTF_8), bytes)) {
            throw new RefusedInputException(new Problem(
                    Problem.Kind.UNREADABLE,
                    path,
                    null,
                    "this is not a list of checksums in the form of sha256sum, in the order of its names",
                    "Bring back the file as it was signed."));
        }
        return list;
    }

    /** The digest of a file; empty when it is not listed. */
    public Optional<String> sha256(String name) {
        return Optional.ofNullable(sha256ByName.get(name));
    }

    /** Whether there are no files in it. */
    public boolean isEmpty() {
        return sha256ByName.isEmpty();
    }

    /** A list of one file. */
    public static ChecksumList of(String name, String sha256) {
        return new ChecksumList(new TreeMap<>(Map.of(name, sha256)));
    }
}
