package dev.poam.exchange.scan.merge;

import dev.poam.exchange.scan.Place;
import java.util.ArrayList;
import java.util.Collection;
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
    private final SortedMap<String, Boolean> recurs = new TreeMap<>();
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

    void recurs(String item, boolean soon) {
        recurs.put(item, soon);
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
        count(lines, "new           ", added, " (a place is an asset, with a port) not known yet");
        count(lines, "seen again    ", again, "");
        count(lines, "fixed         ", fixed, ", as the scanner itself says");
        count(lines, "not observed  ", gone, ": the scan looked there and no longer sees it");
        count(
                lines,
                "missed once   ",
                missedOnce,
                " still open: a check over the network counts as gone after a second scan without it");
        notAssessed.forEach((reason, number) ->
                count(lines, "not assessed  ", number, (number == 1 ? " stays" : " stay") + " as known: " + reason));
        if (undecided > 0) {
            lines.add("undecided     " + places(undecided, "result") + " that say neither passed nor failed");
        }
        count(lines, "older         ", older, " of which there is newer news, which stays");
        some(lines, "back          ", back.keySet(), "");
        recurs.forEach((item, soon) -> lines.add("back          what " + item + " was closed for; a closed item stays"
                + " closed, so it gets a new one"
                + (soon ? ", which keeps the day on which it was first found" : "")));
        some(lines, "accepted      ", accepted, " is still seen; it is accepted, and stays so");
        some(lines, "closed since  ", beforeClosing, " was closed after this scan");
        lines.addAll(notes);
        some(
                lines,
                "unknown asset ",
                unknownAssets,
                " is not in import.assets of poam.yaml; the scanner's name is kept");
        return lines;
    }

    private static void some(List<String> lines, String lead, Collection<String> names, String text) {
        names.stream().limit(SHOWN).forEach(name -> lines.add(lead + name + text));
        if (names.size() > SHOWN) {
            lines.add(lead + "and " + (names.size() - SHOWN) + " more");
        }
    }

    private static void count(List<String> lines, String lead, int number, String text) {
        if (number > 0) {
            lines.add(lead + places(number, "place") + text);
        }
    }

    static String places(int number, String noun) {
        return number + " " + noun + (number == 1 ? "" : "s");
    }
}
