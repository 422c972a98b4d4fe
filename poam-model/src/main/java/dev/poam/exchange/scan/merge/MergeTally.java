package dev.poam.exchange.scan.merge;

import dev.poam.exchange.scan.Place;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/** What one scan has changed, in numbers and words. */
final class MergeTally {

    private static final int SHOWN = 5;

    private int added;
    private int again;
    private int fixed;
    private int gone;
    private int missedOnce;
    private int undecided;
    private int older;
    private final SortedMap<String, Integer> notAssessed = new TreeMap<>();
    private final SortedSet<String> unknownAssets = new TreeSet<>();
    private final Set<String> accepted = new TreeSet<>();
    private final Set<String> beforeClosing = new TreeSet<>();
    private final Set<String> recurs = new TreeSet<>();
    private final Set<String> notes = new LinkedHashSet<>();
    private final SortedMap<String, Integer> back = new TreeMap<>();

    void added() {
        added++;
    }

    void again() {
        again++;
    }

    void older() {
        older++;
    }

    void fixed() {
        fixed++;
    }

    void gone() {
        gone++;
    }

    void missedOnce() {
        missedOnce++;
    }

    void undecided() {
        undecided++;
    }

    void notAssessed(String reason) {
        notAssessed.merge(reason, 1, Integer::sum);
    }

    void unknownAsset(String name) {
        unknownAssets.add(name);
    }

    void accepted(String item) {
        accepted.add(item);
    }

    void beforeClosing(String item) {
        beforeClosing.add(item);
    }

    void recurs(String item) {
        recurs.add(item);
    }

    void back(Observation observation, Place place) {
        back.merge(observation.item().orElse(observation.key()) + " on " + place.asset(), 1, Integer::sum);
    }

    void rated(Observation observation, String before) {
        notes.add("rated anew    " + observation.item().orElse(observation.key()) + ": " + before + " is now "
                + observation.rating());
    }

    /** What to tell, the most important first. */
    List<String> lines() {
        List<String> lines = new ArrayList<>();
        count(lines, "new           ", added, "place");
        count(lines, "seen again    ", again, "place");
        count(lines, "fixed         ", fixed, "place");
        count(lines, "not observed  ", gone, "place");
        if (missedOnce > 0) {
            lines.add("not observed  " + places(missedOnce, "place")
                    + " for the first time; a check over the network counts after a second scan");
        }
        notAssessed.forEach((reason, number) -> lines.add("not assessed  " + places(number, "place") + ": " + reason));
        if (undecided > 0) {
            lines.add("undecided     " + places(undecided, "result") + " that say neither passed nor failed");
        }
        if (older > 0) {
            lines.add("older         " + places(older, "place") + " of which there is newer news; it stays");
        }
        back.keySet().stream().limit(SHOWN).forEach(text -> lines.add("back          " + text));
        if (back.size() > SHOWN) {
            lines.add("back          and " + (back.size() - SHOWN) + " more");
        }
        recurs.forEach(item -> lines.add("back          what " + item + " was closed for; it gets a new item"));
        accepted.forEach(item -> lines.add("accepted      " + item + " is seen still; its risk is accepted"));
        beforeClosing.forEach(item -> lines.add("closed since  " + item + "; this scan is from before its closing"));
        lines.addAll(notes);
        unknownAssets.stream()
                .limit(SHOWN)
                .forEach(name -> lines.add("unknown asset " + name + " is not in import.assets of poam.yaml"));
        if (unknownAssets.size() > SHOWN) {
            lines.add("unknown asset and " + (unknownAssets.size() - SHOWN) + " more");
        }
        return lines;
    }

    private static void count(List<String> lines, String lead, int number, String noun) {
        if (number > 0) {
            lines.add(lead + places(number, noun));
        }
    }

    static String places(int number, String noun) {
        return number + " " + noun + (number == 1 ? "" : "s");
    }
}
