package dev.poam.report;

import java.util.ArrayList;
import java.util.List;

/** Two texts compared line by line, a long line sentence by sentence. */
final class LineDiff {

    /** Lines that stay around a change. */
    private static final int CONTEXT = 1;

    private static final int LONG_LINE = 100;

    /** The table of the comparison has the square of this many cells. */
    private static final int MOST_LINES = 1000;

    private LineDiff() {}

    /** Whether a change is better read as lines than as two values side by side. */
    static boolean isWorthwhile(ValueChange change) {
        return change.before().length() + change.after().length() > ChangeTables.SHORT_TEXT;
    }

    /** The lines that differ and what stands around them, each behind {@code -}, {@code +} or a blank. */
    static List<String> of(String before, String after) {
        List<String> old = lines(before);
        List<String> now = lines(after);
        int start = 0;
        while (start < old.size() && start < now.size() && old.get(start).equals(now.get(start))) {
            start++;
        }
        int oldEnd = old.size();
        int nowEnd = now.size();
        while (oldEnd > start && nowEnd > start && old.get(oldEnd - 1).equals(now.get(nowEnd - 1))) {
            oldEnd--;
            nowEnd--;
        }
        List<String> diff = new ArrayList<>();
        old.subList(0, start).forEach(line -> diff.add("  " + line));
        diff.addAll(middle(old.subList(start, oldEnd), now.subList(start, nowEnd)));
        old.subList(oldEnd, old.size()).forEach(line -> diff.add("  " + line));
        return withoutFarLines(diff);
    }

    private static List<String> lines(String text) {
        List<String> lines = new ArrayList<>();
        if (text.isBlank()) {
            return lines;
        }
        for (String line : text.strip().split("\\R", -1)) {
            if (line.length() > LONG_LINE) {
                lines.addAll(List.of(line.split("(?<=[.;:!?]) +")));
            } else {
                lines.add(line);
            }
        }
        return lines;
    }

    private static List<String> middle(List<String> old, List<String> now) {
        List<String> diff = new ArrayList<>();
        int i = 0;
        int j = 0;
        if (old.size() <= MOST_LINES && now.size() <= MOST_LINES) {
            int[][] common = common(old, now);
            while (i < old.size() && j < now.size()) {
                if (old.get(i).equals(now.get(j))) {
                    diff.add("  " + old.get(i));
                    i++;
                    j++;
                } else if (common[i + 1][j] >= common[i][j + 1]) {
                    diff.add("- " + old.get(i++));
                } else {
                    diff.add("+ " + now.get(j++));
                }
            }
        }
        old.subList(i, old.size()).forEach(line -> diff.add("- " + line));
        now.subList(j, now.size()).forEach(line -> diff.add("+ " + line));
        return diff;
    }

    /** How many lines the rests of the two texts share, from each pair of lines on. */
    private static int[][] common(List<String> old, List<String> now) {
        int[][] common = new int[old.size() + 1][now.size() + 1];
        for (int i = old.size() - 1; i >= 0; i--) {
            for (int j = now.size() - 1; j >= 0; j--) {
                common[i][j] = old.get(i).equals(now.get(j))
                        ? common[i + 1][j + 1] + 1
                        : Math.max(common[i + 1][j], common[i][j + 1]);
            }
        }
        return common;
    }

    private static List<String> withoutFarLines(List<String> diff) {
        List<String> near = new ArrayList<>();
        boolean left = false;
        for (int i = 0; i < diff.size(); i++) {
            boolean wanted = diff.subList(Math.max(0, i - CONTEXT), Math.min(diff.size(), i + CONTEXT + 1)).stream()
                    .anyMatch(line -> !line.startsWith(" "));
            if (wanted) {
                near.add(diff.get(i));
            } else if (!left) {
                near.add("  \u2026");
            }
            left = !wanted;
        }
        return near;
    }
}
