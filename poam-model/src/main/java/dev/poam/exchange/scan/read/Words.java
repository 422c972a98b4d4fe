package dev.poam.exchange.scan.read;

import dev.poam.exchange.scan.Score;
import dev.poam.item.Cvss;
import dev.poam.source.InvisibleCharacters;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What scanners write in their own ways. */
final class Words {

    private static final Pattern CVE = Pattern.compile("(?i)CVE-[0-9]{4}-[0-9]{4,19}");
    private static final Pattern CWE = Pattern.compile("(?i)(?:CWE[-: ]?)?([0-9]{1,6})");
    private static final Pattern SCORE = Pattern.compile("([0-9]{1,2}(?:\\.[0-9]{1,2})?)(?:\\s*\\((.{1,200})\\))?");
    private static final Pattern BREAK = Pattern.compile("(?i)<(?:/?p|br|/?li|/?ul|/?div|/?tr)(?: [^<>]{0,200})?/?>");
    private static final Pattern TAG = Pattern.compile("</?[A-Za-z][^<>]{0,500}>");
    private static final BigDecimal HIGHEST = BigDecimal.TEN;
    private static final String V2_PREFIX = "CVSS2#";

    private Words() {}

    /** The text on one line, without what nobody sees. */
    static String line(String text) {
        return visible(text).strip().replaceAll("\\s+", " ");
    }

    /** Without the characters that change how others look, and without controls that are no blanks. */
    private static String visible(String text) {
        boolean clean = text.codePoints().noneMatch(Words::isHidden);
        return clean
                ? text
                : text.codePoints()
                        .filter(c -> !isHidden(c))
                        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                        .toString();
    }

    private static boolean isHidden(int c) {
        return InvisibleCharacters.isInvisible(c) || (Character.isISOControl(c) && !Character.isWhitespace(c));
    }

    /** The text of a piece of HTML, with its paragraphs. */
    static String plain(String html) {
        if (html.indexOf('<') < 0 && html.indexOf('&') < 0) {
            return html;
        }
        String text = BREAK.matcher(html).replaceAll("\n\n");
        return TAG.matcher(text)
                .replaceAll("")
                .replace("&nbsp;", " ")
                .replace("&lt;", "<")
                .replace("&gt;", ">")
                .replace("&quot;", "\"")
                .replace("&apos;", "'")
                .replace("&#39;", "'")
                .replace("&amp;", "&");
    }

    /** Paragraphs, each on one line, with an empty line between them. */
    static String paragraphs(String text) {
        List<String> paragraphs = new ArrayList<>();
        for (String paragraph : text.strip().split("\\R[ \\t]*\\R", -1)) {
            String line = line(paragraph);
            if (!line.isEmpty()) {
                paragraphs.add(line);
            }
        }
        return String.join("\n\n", paragraphs);
    }

    /** The CVE numbers in a text, in capitals. */
    static List<String> cves(String text) {
        return CVE.matcher(text)
                .results()
                .map(result -> result.group().toUpperCase(Locale.ROOT))
                .toList();
    }

    /** Whether cross references of Nessus name CISA's catalogue: {@code CISA-KNOWN-EXPLOITED:2022/03/24}. */
    static boolean isKnownExploited(String references) {
        return references.contains("CISA-KNOWN-EXPLOITED");
    }

    /** {@code CWE-79} of {@code 79}, {@code CWE:79} and {@code CWE-79}. */
    static Optional<String> cwe(String text) {
        Matcher matcher = CWE.matcher(text.strip());
        return matcher.matches() ? Optional.of("CWE-" + Integer.parseInt(matcher.group(1))) : Optional.empty();
    }

    /**
     * A score of the forms {@code 7.5} and {@code 7.5 (AV:N/...)}; empty for {@code -} and the like, and for numbers that no
     * score can be.
     *
     * @param vector when it stands apart from the score
     */
    static Optional<Score> score(String version, String source, @Nullable String text, @Nullable String vector) {
        Matcher matcher = SCORE.matcher(text == null ? "" : text.strip());
        BigDecimal score = matcher.matches() ? new BigDecimal(matcher.group(1)) : null;
        if (score != null && score.compareTo(HIGHEST) > 0) {
            score = null;
        }
        String beside = score == null ? null : matcher.group(2);
        String written = vector(version, vector == null ? beside : vector);
        String exact = exactVersion(version, written);
        return score == null && written == null
                ? Optional.empty()
                : Optional.of(new Score(exact, source, score, written));
    }

    /** The vector as the specification writes it; null for what is none. */
    private static @Nullable String vector(String version, @Nullable String text) {
        if (text == null || !text.contains("/")) {
            return null;
        }
        String stripped = text.strip();
        String bare = stripped.startsWith(V2_PREFIX) ? stripped.substring(V2_PREFIX.length()) : stripped;
        String prefixed = version.equals("2.0") || bare.startsWith("CVSS:") ? bare : "CVSS:" + version + "/" + bare;
        return Cvss.parse(prefixed).isPresent() ? prefixed : null;
    }

    private static String exactVersion(String version, @Nullable String vector) {
        return vector == null ? version : Cvss.parse(vector).map(Cvss::version).orElse(version);
    }
}
