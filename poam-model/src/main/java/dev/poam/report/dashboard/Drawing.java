package dev.poam.report.dashboard;

import java.time.LocalDate;
import java.util.List;

/** What the charts have in common: their measures in pixels, and how they draw a day and a bar. */
final class Drawing {

    static final int WIDTH = 400;
    static final int HEIGHT = 220;
    static final double LEFT = 34;
    static final double RIGHT = 392;
    static final double TOP = 18;
    static final double BOTTOM = 192;

    private static final double ROW = 26;
    private static final double LETTER = 6.6;

    private Drawing() {}

    /** One piece of a bar. */
    record Piece(int number, String css, String name) {}

    /** A bar with its name. */
    record Bar(String name, List<Piece> pieces) {

        int sum() {
            return pieces.stream().mapToInt(Piece::number).sum();
        }
    }

    static void today(Svg svg, TimeAxis days, LocalDate asOf) {
        double x = days.x(asOf);
        svg.line(x, TOP - 4, x, BOTTOM, "today");
        String anchor = x > RIGHT - 40 ? "end" : x < LEFT + 30 ? "start" : "middle";
        svg.words(x, TOP - 7, anchor, "tick", "today");
    }

    /** How high a drawing of lying bars is. */
    static int height(int bars) {
        return (int) (bars * ROW + 12);
    }

    /** Lying bars, each with its name before and its number behind it. */
    static void bars(Svg svg, List<Bar> bars, double left) {
        int most = Math.max(1, bars.stream().mapToInt(Bar::sum).max().orElse(1));
        double y = 6;
        for (Bar bar : bars) {
            svg.words(left - 8, y + 16, "end", "label", bar.name());
            double x = left;
            for (Piece piece : bar.pieces()) {
                double width = (RIGHT - 30 - left) * piece.number() / most;
                if (piece.number() > 0) {
                    svg.rect(
                            x,
                            y + 3,
                            Math.max(1, width - 1),
                            ROW - 8,
                            piece.css(),
                            bar.name() + ", " + piece.name() + ": " + piece.number());
                    String number = String.valueOf(piece.number());
                    if (width > number.length() * LETTER + 6 && bar.pieces().size() > 1) {
                        svg.words(x + width / 2 - 0.5, y + 16, "middle", "within", number);
                    }
                }
                x += width;
            }
            svg.words(x + 5, y + 16, "start", "number", String.valueOf(bar.sum()));
            y += ROW;
        }
    }
}
