package dev.poam.source;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * What a path must be so that it names a file of the repository, and the same one on every system: relative, without
 * ways up, and made of names that Linux, macOS and Windows all allow.
 */
public final class SafePath {

    private static final int NAME_BYTES = 255;
    private static final int PATH_BYTES = 1024;
    private static final String NOT_ON_WINDOWS = "<>:\"|?*";
    private static final Set<String> DEVICES = Set.of("con", "prn", "aux", "nul", "conin$", "conout$");
    private static final String DEVICE_DIGITS = "0123456789\u00B9\u00B2\u00B3";

    private SafePath() {}

    /** Why a path must not be followed, as the end of a sentence that begins with the path; empty when it is safe. */
    public static Optional<String> objection(String path) {
        if (path.isEmpty()) {
            return Optional.of("is empty");
        }
        if (path.startsWith("/") || path.startsWith("\\") || hasDriveLetter(path)) {
            return Optional.of("is absolute");
        }
        if (path.startsWith("-")) {
            return Optional.of("begins with a dash");
        }
        if (path.indexOf('\\') >= 0) {
            return Optional.of("has a backslash");
        }
        if (path.getBytes(StandardCharsets.UTF_8).length > PATH_BYTES) {
            return Optional.of("is longer than " + PATH_BYTES + " bytes");
        }
        Optional<String> character = path.codePoints()
                .boxed()
                .flatMap(c -> characterObjection(c).stream())
                .findFirst();
        if (character.isPresent()) {
            return character;
        }
        for (String name : path.split("/", -1)) {
            Optional<String> objection = nameObjection(name);
            if (objection.isPresent()) {
                return objection;
            }
        }
        return Optional.empty();
    }

    /** Whether there is nothing to be said against a path. */
    public static boolean isSafe(String path) {
        return objection(path).isEmpty();
    }

    private static boolean hasDriveLetter(String path) {
        return path.length() > 1 && path.charAt(1) == ':' && Character.isLetter(path.charAt(0));
    }

    private static Optional<String> characterObjection(int c) {
        if (Character.isISOControl(c) || InvisibleCharacters.isInvisible(c) || isLoneSurrogate(c)) {
            return Optional.of(String.format("has the character U+%04X", c));
        }
        if (NOT_ON_WINDOWS.indexOf(c) >= 0) {
            return Optional.of("has the character " + Character.toString(c) + ", which Windows does not allow");
        }
        return Optional.empty();
    }

    private static boolean isLoneSurrogate(int c) {
        return c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE;
    }

    private static Optional<String> nameObjection(String name) {
        if (name.isEmpty()) {
            return Optional.of("has an empty part between slashes");
        }
        if (name.equals("..")) {
            return Optional.of("leads upwards with ..");
        }
        if (name.equals(".")) {
            return Optional.of("has a part that is only a dot");
        }
        if (name.endsWith(".") || name.endsWith(" ")) {
            return Optional.of("has a part that ends in a dot or a space, which Windows cuts off");
        }
        if (name.getBytes(StandardCharsets.UTF_8).length > NAME_BYTES) {
            return Optional.of("has a part longer than " + NAME_BYTES + " bytes");
        }
        String folded = name.toLowerCase(Locale.ROOT);
        if (folded.equals(".git") || folded.startsWith("git~")) {
            return Optional.of("leads into Git's own folder");
        }
        int dot = folded.indexOf('.');
        String stem = (dot < 0 ? folded : folded.substring(0, dot)).strip();
        if (isDevice(stem)) {
            return Optional.of("has the part " + name + ", which is a device on Windows");
        }
        return Optional.empty();
    }

    private static boolean isDevice(String stem) {
        boolean numbered = stem.length() == 4
                && (stem.startsWith("com") || stem.startsWith("lpt"))
                && DEVICE_DIGITS.indexOf(stem.charAt(3)) >= 0;
        return numbered || DEVICES.contains(stem);
    }
}
