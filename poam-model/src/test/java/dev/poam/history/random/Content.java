package dev.poam.history.random;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** What is at a path: the mode that git gives it, and the bytes. */
public final class Content {

    private final String mode;
    private final byte[] bytes;

    private Content(String mode, byte[] bytes) {
        this.mode = mode;
        this.bytes = bytes;
    }

    static Content file(byte[] bytes) {
        return new Content("100644", bytes);
    }

    static Content file(String text) {
        return file(text.getBytes(StandardCharsets.UTF_8));
    }

    static Content link(String target) {
        return new Content("120000", target.getBytes(StandardCharsets.UTF_8));
    }

    /** The entry of a submodule, at a commit that need not exist. */
    static Content submodule() {
        return new Content("160000", "0123456789abcdef0123456789abcdef01234567".getBytes(StandardCharsets.US_ASCII));
    }

    Content executable() {
        return new Content("100755", bytes);
    }

    String mode() {
        return mode;
    }

    byte[] bytes() {
        return bytes;
    }

    boolean isFile() {
        return mode.startsWith("100");
    }

    boolean isSubmodule() {
        return mode.equals("160000");
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Content content && mode.equals(content.mode) && Arrays.equals(bytes, content.bytes);
    }

    @Override
    public int hashCode() {
        return 31 * mode.hashCode() + Arrays.hashCode(bytes);
    }
}
