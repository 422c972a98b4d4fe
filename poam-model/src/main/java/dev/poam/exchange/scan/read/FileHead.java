package dev.poam.exchange.scan.read;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** How a file begins: enough to tell what it is. */
final class FileHead {

    private static final int LENGTH = 64 * 1024;
    private static final int FIRST_LINES = 20;
    private static final Pattern ROOT = Pattern.compile("<([A-Za-z_][A-Za-z0-9_.:-]{0,100})");

    private static final Pattern NOTHING = Pattern.compile("\\[\\s*]|\\{\\s*}|null|");

    private final String text;
    private final Set<String> jsonNames;

    private FileHead(String text, Set<String> jsonNames) {
        this.text = text;
        this.jsonNames = jsonNames;
    }

    static FileHead of(Path file) throws IOException {
        try (InputStream bytes = Files.newInputStream(file)) {
            byte[] begin = bytes.readNBytes(LENGTH);
            String text = new String(begin, charset(begin));
            String plain = (text.startsWith("\uFEFF") ? text.substring(1) : text).stripLeading();
            boolean json = plain.startsWith("{") || plain.startsWith("[");
            return new FileHead(plain, json ? JsonNames.of(file) : Set.of());
        }
    }

    private static Charset charset(byte[] begin) {
        if (begin.length < 2) {
            return StandardCharsets.UTF_8;
        }
        int mark = (begin[0] & 0xFF) << 8 | (begin[1] & 0xFF);
        return mark == 0xFEFF || mark == 0xFFFE ? StandardCharsets.UTF_16 : StandardCharsets.UTF_8;
    }

    /** Whether it is XML with this root element, whatever its prefix. */
    boolean isXml(String root) {
        String name = rootName();
        return name.substring(name.indexOf(':') + 1).equals(root);
    }

    private String rootName() {
        int at = 0;
        while (true) {
            at = afterBlanks(at);
            if (text.startsWith("<?", at)) {
                at = after("?>", at);
            } else if (text.startsWith("<!--", at)) {
                at = after("-->", at);
            } else if (text.startsWith("<!DOCTYPE", at)) {
                at = afterDoctype(at);
            } else {
                Matcher root = ROOT.matcher(text).region(at, text.length());
                return root.lookingAt() ? root.group(1) : "";
            }
        }
    }

    private int afterBlanks(int at) {
        int next = at;
        while (next < text.length() && Character.isWhitespace(text.charAt(next))) {
            next++;
        }
        return next;
    }

    private int after(String end, int at) {
        int found = text.indexOf(end, at);
        return found < 0 ? text.length() : found + end.length();
    }

    private int afterDoctype(int at) {
        int bracket = text.indexOf('[', at);
        int end = text.indexOf('>', at);
        return bracket >= 0 && bracket < end ? after(">", after("]", bracket) - 1) : after(">", at);
    }

    /** Whether one of the first lines has all these names of columns, parted by this separator. */
    boolean isCsv(char separator, String... columns) {
        if (text.indexOf('\0') >= 0 || !rootName().isEmpty()) {
            return false;
        }
        return text.lines().limit(FIRST_LINES).anyMatch(line -> {
            Set<String> names = new HashSet<>();
            for (String name : line.replace("\"", "").split(String.valueOf(separator), -1)) {
                names.add(name.strip().toLowerCase(Locale.ROOT));
            }
            return List.of(columns).stream()
                    .map(column -> column.toLowerCase(Locale.ROOT))
                    .allMatch(names::contains);
        });
    }

    /** Whether there is nothing in it, or a list or an object of nothing. */
    boolean isNothing() {
        return NOTHING.matcher(text.strip()).matches();
    }

    /**
     * Whether it is JSON with all these names on its top level, or in the first element of its list; the names in the first
     * element of a list below are written {@code Findings/ProductArn}.
     */
    boolean isJson(String... names) {
        return jsonNames.containsAll(List.of(names));
    }
}
