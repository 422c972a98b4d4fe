package dev.poam.source.table;

/**
 * One name that a mapping may hold.
 *
 * @param meaning what the value stands for; a phrase in lower case without a period
 * @param example a value as YAML on one line
 */
public record Field(String name, FieldType type, Need need, String meaning, String example) {

    /** A field that is required in every file. */
    public static Field required(String name, FieldType type, String meaning, String example) {
        return new Field(name, type, Need.ALWAYS, meaning, example);
    }

    /** A field that may be left out. */
    public static Field optional(String name, FieldType type, String meaning, String example) {
        return new Field(name, type, Need.NEVER, meaning, example);
    }
}
