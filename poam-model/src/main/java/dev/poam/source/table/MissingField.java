package dev.poam.source.table;

import dev.poam.source.Position;
import dev.poam.source.Problem;
import org.jspecify.annotations.Nullable;

/** How the absence of a field is told. */
public final class MissingField {

    private MissingField() {}

    /**
     * The problem of a field that should be there.
     *
     * @param at the path of the mapping that lacks it; empty for the file's own fields
     * @param level null when its absence matters as much as the rule says
     */
    public static Problem problem(
            String path, Position position, String at, Field field, Problem.@Nullable Level level) {
        String name = at.isEmpty() ? field.name() : at + "." + field.name();
        String need =
                field.need().equals(Need.NEVER) ? "by policy" : field.need().words();
        String when = field.need().always() ? "" : " (required: " + need + ")";
        return new Problem(
                Problem.Kind.MISSING_FIELD,
                path,
                position,
                "`" + name + "` is missing" + when,
                "Add " + field.name() + ": " + field.example() + " (" + field.meaning() + ").",
                level);
    }
}
