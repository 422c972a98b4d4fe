package dev.poam.maven;

import dev.poam.report.text.ConsoleText;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;
import org.apache.maven.plugin.MojoExecutionException;
import org.jspecify.annotations.Nullable;

/** A parameter that takes one of a few words. */
final class Choice {

    private Choice() {}

    /** The constant that a word names; letter case does not matter, and a hyphen stands for an underscore. */
    static <E extends Enum<E>> E of(Class<E> type, String parameter, String word) throws MojoExecutionException {
        for (E constant : type.getEnumConstants()) {
            if (word(constant).equalsIgnoreCase(word)) {
                return constant;
            }
        }
        throw new MojoExecutionException(
                parameter + " takes one of " + words(type) + ", not " + ConsoleText.escaped(word));
    }

    /** All words for a type, parted by commas. */
    static String words(Class<? extends Enum<?>> type) {
        return Arrays.stream(type.getEnumConstants()).map(Choice::word).collect(Collectors.joining(", "));
    }

    /** The same for a parameter that may be left out. */
    static <E extends Enum<E>> @Nullable E ofOptional(Class<E> type, String parameter, @Nullable String word)
            throws MojoExecutionException {
        return word == null ? null : of(type, parameter, word);
    }

    private static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
