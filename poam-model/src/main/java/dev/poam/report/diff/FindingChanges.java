package dev.poam.report.diff;

import dev.poam.rule.Finding;
import dev.poam.rule.Severity;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The findings of two checks that are not the same. A finding is known by its rule, its item (else its file) and its words;
 * not by its line, which moves with each edit, and not by the numbers, dates and commits in its words, which go on by
 * themselves.
 *
 * @param appeared in the order of the later check
 * @param gone in the order of the earlier check
 * @param weighed those that matter more or less than before
 */
record FindingChanges(List<Finding> appeared, List<Finding> gone, List<Weighed> weighed) {

    private static final Pattern COMMIT = Pattern.compile("\\b[0-9a-f]{10,40}\\b");
    private static final Pattern NUMBERS = Pattern.compile("[0-9]+(?:-[0-9]+)*(?:(?:, | and )[0-9]+(?:-[0-9]+)*)*");
    private static final Pattern NAME = Pattern.compile("`[^`]*`|\"[^\"]*\"");

    /** Rules of these groups speak of one thing once, in words that depend on how far it has come. */
    private static final Pattern SPEAKS_ONCE = Pattern.compile("(?:date|review|risk)/.*");

    /** A finding as it is now, and how much it mattered before. */
    record Weighed(Severity before, Finding finding) {

        private boolean isGraver() {
            return finding.severity().compareTo(before) < 0;
        }
    }

    FindingChanges {
        appeared = List.copyOf(appeared);
        gone = List.copyOf(gone);
        weighed = List.copyOf(weighed);
    }

    static FindingChanges of(List<Finding> before, List<Finding> after) {
        List<Finding> gone = new ArrayList<>(before);
        List<Finding> appeared = new ArrayList<>(after);
        List<Weighed> weighed = new ArrayList<>();
        // What is the same to the letter is paired first, so that of several alike the right ones remain.
        pair(gone, appeared, weighed, finding -> key(finding, finding.message()));
        pair(gone, appeared, weighed, finding -> key(finding, withoutNumbers(finding.message())));
        pair(gone, appeared, weighed, finding -> key(finding, subject(finding)));
        return new FindingChanges(appeared, gone, weighed);
    }

    private static String withoutNumbers(String message) {
        return NUMBERS.matcher(COMMIT.matcher(message).replaceAll("#")).replaceAll("#");
    }

    private static String subject(Finding finding) {
        return SPEAKS_ONCE.matcher(finding.rule()).matches()
                ? NAME.matcher(finding.message())
                        .results()
                        .map(MatchResult::group)
                        .collect(Collectors.joining())
                : withoutNumbers(finding.message());
    }

    private static void pair(
            List<Finding> before, List<Finding> after, List<Weighed> weighed, Function<Finding, List<String>> key) {
        List<List<String>> keys = new ArrayList<>(before.stream().map(key).toList());
        List<Finding> unpaired = new ArrayList<>();
        for (Finding now : after) {
            int at = keys.indexOf(key.apply(now));
            if (at < 0) {
                unpaired.add(now);
            } else {
                keys.remove(at);
                Finding old = before.remove(at);
                if (old.severity() != now.severity()) {
                    weighed.add(new Weighed(old.severity(), now));
                }
            }
        }
        after.clear();
        after.addAll(unpaired);
    }

    private static List<String> key(Finding finding, String words) {
        String subject = finding.item() == null ? Objects.toString(finding.path(), "") : finding.item();
        return List.of(finding.rule(), subject, words);
    }

    /** How many findings have this severity now and were not there before, or had another. */
    long risenTo(Severity severity) {
        return appeared.stream()
                        .filter(finding -> finding.severity() == severity)
                        .count()
                + weighed.stream()
                        .filter(each -> each.finding().severity() == severity && each.isGraver())
                        .count();
    }

    boolean isEmpty() {
        return appeared.isEmpty() && gone.isEmpty() && weighed.isEmpty();
    }
}
