package dev.poam.item;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The way to a value inside an item: {@code status}, {@code verification.by}, {@code milestones[1].target}.
 *
 * @param steps names and, as digits, 0-based indices
 */
record FieldPath(List<Step> steps) {

    private static final Pattern STEP = Pattern.compile("\\.?([A-Za-z][A-Za-z0-9]*)|\\[([0-9]{1,5})\\]");

    /**
     * One step.
     *
     * @param name of a field; empty for a step into a list
     * @param index 0-based in a list; of no meaning for a step into a mapping
     */
    record Step(String name, int index) {

        boolean isIndex() {
            return name.isEmpty();
        }

        @Override
        public String toString() {
            return isIndex() ? "[" + index + "]" : name;
        }
    }

    FieldPath {
        steps = List.copyOf(steps);
    }

    /** Reads a path; what is none is a mistake of the calling code. */
    static FieldPath parse(String text) {
        List<Step> steps = new ArrayList<>();
        Matcher matcher = STEP.matcher(text);
        int end = 0;
        while (end < text.length()) {
            boolean next = matcher.find() && matcher.start() == end;
            if (!next || (steps.isEmpty() && text.charAt(0) == '.')) {
                throw new IllegalArgumentException("not the path of a field: " + text);
            }
            String index = matcher.group(2);
            steps.add(
                    index == null
                            ? new Step(String.valueOf(matcher.group(1)), 0)
                            : new Step("", Integer.parseInt(index)));
            end = matcher.end();
        }
        if (steps.isEmpty() || steps.get(0).isIndex()) {
            throw new IllegalArgumentException("not the path of a field: " + text);
        }
        return new FieldPath(steps);
    }

    Step last() {
        return steps.get(steps.size() - 1);
    }

    /** The way to what holds the value; empty for the item itself. */
    List<Step> parents() {
        return steps.subList(0, steps.size() - 1);
    }
}
