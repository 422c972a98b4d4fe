package dev.poam.history.random;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An item before it is written to a file.
 *
 * @param status as it is to be written; null leaves the line out
 * @param target null leaves the line out
 */
record Draft(
        String id,
        @Nullable String status,
        @Nullable String target,
        List<Milestone> milestones,
        String notes,
        Form form,
        boolean crlf,
        boolean byteOrderMark) {

    Draft {
        milestones = List.copyOf(milestones);
    }

    /** @param target null leaves the line out */
    record Milestone(String name, @Nullable String target) {}

    /** Ways to write the same values. */
    enum Form {
        PLAIN,
        SINGLE_QUOTED,
        DOUBLE_QUOTED,
        /** The last field first. */
        BACKWARD,
        /** Among values that look like the fields but are none. */
        AMONG_DECOYS,
        COMMENTED,
        /** All in braces on one line. */
        FLOW
    }

    Draft withId(String other) {
        return new Draft(other, status, target, milestones, notes, form, crlf, byteOrderMark);
    }

    Draft withStatus(@Nullable String other) {
        return new Draft(id, other, target, milestones, notes, form, crlf, byteOrderMark);
    }

    Draft withTarget(@Nullable String other) {
        return new Draft(id, status, other, milestones, notes, form, crlf, byteOrderMark);
    }

    Draft withMilestones(List<Milestone> others) {
        return new Draft(id, status, target, others, notes, form, crlf, byteOrderMark);
    }

    Draft withNotes(String other) {
        return new Draft(id, status, target, milestones, other, form, crlf, byteOrderMark);
    }

    Draft withForm(Form other, boolean otherCrlf, boolean otherMark) {
        return new Draft(id, status, target, milestones, notes, other, otherCrlf, otherMark);
    }

    /** The file. */
    byte[] bytes(boolean markdown) {
        String yaml = form == Form.FLOW ? "{" + String.join(", ", fields()) + "}\n" : block();
        String text = markdown
                ? "---\n" + yaml + "---\n\n# " + id + "\n\nstatus: Closed\n\n## Notes\n\n" + notes + "\n"
                : yaml;
        text = crlf ? text.replace("\n", "\r\n") : text;
        return ((byteOrderMark ? "\uFEFF" : "") + text).getBytes(StandardCharsets.UTF_8);
    }

    private String block() {
        List<String> fields = fields();
        if (form == Form.BACKWARD) {
            Collections.reverse(fields);
        }
        if (form == Form.AMONG_DECOYS) {
            fields.add(0, "imported:\n  id: OLD-001\n  status: Verified\n  targetCompletion: 2001-01-01");
            fields.add(2, "deficiency: |\n  id: OLD-002\n  status: Closed\n\n  targetCompletion: 2002-02-02");
            fields.add("tags: [status, id,\n  'status: Closed']\nstatus2: Closed\n\"ids\": 'OLD-003'");
        }
        if (form == Form.COMMENTED) {
            fields.replaceAll(field -> "# status: Closed\n"
                    + field.replaceFirst("\n|$", " # id: OLD-004\n").stripTrailing());
        }
        return String.join("\n", fields) + "\n";
    }

    private List<String> fields() {
        List<String> fields = new ArrayList<>();
        fields.add("id: " + scalar(id));
        fields.add("title: " + scalar("Item " + id));
        if (status != null) {
            fields.add(
                    "status: " + (status.isEmpty() || "[~".indexOf(status.charAt(0)) >= 0 ? status : scalar(status)));
        }
        if (target != null) {
            fields.add("targetCompletion: " + scalar(target));
        }
        if (!milestones.isEmpty()) {
            fields.add(form == Form.FLOW ? flowMilestones() : blockMilestones());
        }
        fields.add("notes: " + scalar(notes));
        return fields;
    }

    private String flowMilestones() {
        List<String> all = new ArrayList<>();
        milestones.forEach(one -> all.add(
                "{name: " + scalar(one.name) + (one.target == null ? "" : ", target: " + scalar(one.target)) + "}"));
        return "milestones: [" + String.join(", ", all) + "]";
    }

    private String blockMilestones() {
        StringBuilder text = new StringBuilder("milestones:");
        milestones.forEach(one -> text.append("\n  - name: ")
                .append(scalar(one.name))
                .append(one.target == null ? "" : "\n    target: " + scalar(one.target))
                .append("\n    status: Closed"));
        return text.toString();
    }

    private String scalar(String value) {
        return switch (form) {
            case SINGLE_QUOTED -> "'" + value + "'";
            case DOUBLE_QUOTED -> "\"" + value.replace("e", "\\x65").replace("\u00fc", "\\u00fc") + "\"";
            default -> value;
        };
    }
}
