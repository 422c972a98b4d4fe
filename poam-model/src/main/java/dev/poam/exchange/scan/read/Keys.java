package dev.poam.exchange.scan.read;

import dev.poam.source.Sha256;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** Keys made of words. */
final class Keys {

    private static final int LONGEST = 100;
    private static final int HASH = 12;

    private Keys() {}

    /** Lower-case letters, digits and hyphens; what is too long ends with a part of its hash. */
    static String slug(String words) {
        String slug = words.toLowerCase(Locale.ROOT)
                .replaceAll("[^\\p{L}\\p{N}/._]+", "-")
                .replaceAll("^-+|-+$", "");
        if (slug.length() <= LONGEST) {
            return slug;
        }
        String hash = Sha256.of(slug.getBytes(StandardCharsets.UTF_8)).substring(0, HASH);
        return slug.substring(0, LONGEST) + "-" + hash;
    }
}
