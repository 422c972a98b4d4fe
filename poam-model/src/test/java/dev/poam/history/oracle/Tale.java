package dev.poam.history.oracle;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;

/** A history as lines of text, so that two tellings can be held against each other and a difference is easy to read. */
public final class Tale {

    private final Map<String, List<String>> lines = new TreeMap<>();

    /**
     * Adds a line.
     *
     * @param subject an item's id, or what of the whole the line is about
     */
    void add(String subject, String line) {
        lines.computeIfAbsent(subject, key -> new ArrayList<>()).add(line);
    }

    /** The same tale without the lines that name one of the words. */
    public Tale without(List<String> words) {
        Tale rest = new Tale();
        lines.forEach((subject, list) -> list.stream()
                .filter(line -> words.stream().noneMatch(line::contains))
                .forEach(line -> rest.add(subject, line)));
        return rest;
    }

    /** Where another telling first differs, for each subject; empty when both say the same. */
    public Optional<String> differenceFrom(Tale other) {
        StringBuilder found = new StringBuilder();
        TreeSet<String> subjects = new TreeSet<>(lines.keySet());
        subjects.addAll(other.lines.keySet());
        for (String subject : subjects) {
            List<String> mine = lines.getOrDefault(subject, List.of());
            List<String> theirs = other.lines.getOrDefault(subject, List.of());
            for (int i = 0; i < Math.max(mine.size(), theirs.size()); i++) {
                String here = i < mine.size() ? mine.get(i) : "nothing";
                String there = i < theirs.size() ? theirs.get(i) : "nothing";
                if (!here.equals(there)) {
                    found.append(String.format("%s%n  git:     %s%n  product: %s%n", subject, here, there));
                    break;
                }
            }
        }
        return found.isEmpty() ? Optional.empty() : Optional.of(found.toString());
    }
}
