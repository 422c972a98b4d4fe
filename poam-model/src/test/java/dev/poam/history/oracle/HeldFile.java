package dev.poam.history.oracle;

import org.jspecify.annotations.Nullable;

/**
 * A file that holds an item at one commit.
 *
 * @param said null when the file cannot be read
 */
record HeldFile(
        String path, String blob, String id, @Nullable Said said) {

    String status() {
        return said == null ? "Unreadable" : said.status();
    }
}
