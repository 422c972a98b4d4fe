package dev.poam.report.diff;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;

/** Markdown of a limited length: where all of it has no room, whole entries are left out and counted. */
final class CommentPage {

    /** The characters that GitHub takes in a comment or a description. */
    static final int LIMIT = 65_536;

    private final String head;
    private final String foot;
    private final List<Section> sections = new ArrayList<>();
    private final int limit;

    /**
     * A part of the page.
     *
     * @param name what its entries are called when some are left out
     * @param rank those of the highest rank are left out first
     */
    record Section(String name, int rank, String start, List<String> entries, String end) {

        Section {
            entries = new ArrayList<>(entries);
        }

        private int length() {
            return entries.isEmpty()
                    ? 0
                    : CommentPage.length(start)
                            + CommentPage.length(end)
                            + entries.stream().mapToInt(CommentPage::length).sum();
        }

        /** Leaves the last entry out; how much shorter the section then is. */
        private int dropLast() {
            String last = entries.remove(entries.size() - 1);
            int frame = entries.isEmpty() ? CommentPage.length(start) + CommentPage.length(end) : 0;
            return CommentPage.length(last) + frame;
        }

        private String text() {
            return entries.isEmpty() ? "" : start + String.join("", entries) + end;
        }
    }

    CommentPage(String head, String foot) {
        this(head, foot, LIMIT);
    }

    CommentPage(String head, String foot, int limit) {
        this.head = head;
        this.foot = foot;
        this.limit = limit;
    }

    CommentPage section(Section section) {
        sections.add(section);
        return this;
    }

    /** The page, at most as long as the limit, unless head and foot alone are longer. */
    String text() {
        List<Integer> whole =
                sections.stream().map(section -> section.entries().size()).toList();
        List<Section> bySize = sections.stream()
                .sorted(Comparator.comparingInt(Section::rank).reversed())
                .toList();
        int room = limit - length(head) - length(foot);
        int length = sections.stream().mapToInt(Section::length).sum();
        String notice = "";
        for (Section section : bySize) {
            while (length + length(notice) > room && !section.entries().isEmpty()) {
                length -= section.dropLast();
                notice = notice(whole);
            }
        }
        return head + sections.stream().map(Section::text).collect(Collectors.joining()) + notice + foot;
    }

    private String notice(List<Integer> whole) {
        List<String> cut = new ArrayList<>();
        for (int i = 0; i < sections.size(); i++) {
            int left = whole.get(i) - sections.get(i).entries().size();
            if (left > 0) {
                cut.add(left + " of " + whole.get(i) + " under "
                        + sections.get(i).name());
            }
        }
        return "> [!NOTE]\n> There is no room here for " + String.join(", ", cut)
                + ". All of it is in `diff.json`, beside this text in `target/poam`.\n\n";
    }

    /** As GitHub counts: characters, one beyond the first 65,536 of Unicode being one. */
    static int length(String text) {
        return text.codePointCount(0, text.length());
    }
}
