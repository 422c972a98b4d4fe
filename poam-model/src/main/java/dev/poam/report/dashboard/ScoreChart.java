package dev.poam.report.dashboard;

import dev.poam.cmmc.Decision;
import dev.poam.cmmc.Scorecard;
import dev.poam.cmmc.Standing;
import dev.poam.cmmc.Trajectory;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The score over time, with the line from which a Conditional status is possible and the 180 days that it lasts. */
final class ScoreChart {

    private static final String ID = "score";
    private static final String TITLE = "Score and status";
    private static final int ROOM_BELOW = 10;

    private final List<Trajectory.Point> points;
    private final LocalDate asOf;
    private final Decision now;

    private ScoreChart(List<Trajectory.Point> points, LocalDate asOf) {
        this.points = points;
        this.asOf = asOf;
        this.now = points.get(points.size() - 1).decision();
    }

    /** Empty without an assessment. */
    static Optional<Chart> of(List<Trajectory.Point> points, LocalDate asOf) {
        return points.isEmpty() ? Optional.empty() : Optional.of(new ScoreChart(points, asOf).chart());
    }

    private Chart chart() {
        String sentence = sentence();
        Svg svg = new Svg(ID, Drawing.WIDTH, Drawing.HEIGHT, TITLE, sentence);
        LocalDate due = now.closeoutDue().orElse(asOf);
        LocalDate last = (due.isAfter(asOf) ? due : asOf).plusDays(10);
        TimeAxis days = new TimeAxis(points.get(0).on(), last, Drawing.LEFT, Drawing.RIGHT);
        int least = points.stream()
                .flatMap(point -> Optional.ofNullable(score(point.decision())).stream())
                .mapToInt(Integer::intValue)
                .min()
                .orElse(Scorecard.THRESHOLD);
        CountAxis scale = CountAxis.between(
                Math.min(least, Scorecard.THRESHOLD) - ROOM_BELOW, Scorecard.HIGHEST, Drawing.BOTTOM, Drawing.TOP);
        drawBand(svg, days, due);
        scale.draw(svg, Drawing.LEFT, Drawing.RIGHT);
        days.draw(svg, Drawing.TOP, Drawing.BOTTOM);
        double threshold = scale.y(Scorecard.THRESHOLD);
        svg.line(Drawing.LEFT, threshold, Drawing.RIGHT, threshold, "threshold");
        svg.words(Drawing.LEFT + 4, threshold - 4, "start", "tick strong", "88");
        Drawing.today(svg, days, asOf);
        drawScore(svg, days, scale);
        return new Chart(
                ID,
                TITLE,
                sentence,
                svg.text(),
                List.of(
                        new Chart.Key("line", "score"),
                        new Chart.Key("threshold", "88, from which Conditional is possible"),
                        new Chart.Key("band", "the 180 days of a Conditional status")),
                List.of("Day", "Score", "Status", "Assessment", "By"),
                points.stream().map(ScoreChart::row).toList());
    }

    /** Nothing of a status that was over before anything of it landed. */
    private void drawBand(Svg svg, TimeAxis days, LocalDate due) {
        if (due.isBefore(days.first())) {
            return;
        }
        now.closeoutDue().flatMap(any -> now.statusDate()).ifPresent(from -> {
            LocalDate start = from.isBefore(days.first()) ? days.first() : from;
            double x = days.x(start);
            svg.rect(x, Drawing.TOP, days.x(due) - x, Drawing.BOTTOM - Drawing.TOP, "band");
            svg.line(days.x(due), Drawing.TOP, days.x(due), Drawing.BOTTOM, "due");
        });
    }

    private void drawScore(Svg svg, TimeAxis days, CountAxis scale) {
        StringBuilder path = new StringBuilder();
        for (Trajectory.Point point : points) {
            Integer score = score(point.decision());
            if (score == null) {
                continue;
            }
            String x = Svg.number(days.x(point.on()));
            String y = Svg.number(scale.y(score));
            path.append(path.isEmpty() ? "M" + x + " " + y : "H" + x + "V" + y);
        }
        if (path.isEmpty()) {
            return;
        }
        svg.path(path + "H" + Svg.number(days.x(asOf)), "line");
        for (Trajectory.Point point : points) {
            Integer score = score(point.decision());
            if (score != null) {
                svg.circle(
                        days.x(point.on()),
                        scale.y(score),
                        3.2,
                        "point",
                        point.on() + ": " + score + ", "
                                + words(point.decision().standing()));
            }
        }
    }

    /** Null as long as it is not certain: a range would say nothing here. */
    private static @Nullable Integer score(Decision decision) {
        return decision.scorecard()
                .bounds()
                .filter(bounds -> bounds.low() == bounds.high())
                .map(Scorecard.Bounds::low)
                .orElse(null);
    }

    private String sentence() {
        Integer score = score(now);
        StringBuilder sentence = new StringBuilder(score == null ? "No score" : "Score " + scoreText(now) + " of 110")
                .append(", ")
                .append(words(now.standing()));
        if (now.statusDate().isEmpty()) {
            sentence.append(", not submitted");
        }
        sentence.append('.');
        now.closeoutDue()
                .filter(due -> now.standing() == Standing.CONDITIONAL || now.standing() == Standing.EXPIRED)
                .ifPresent(due -> sentence.append(" Closeout due ").append(due).append(", the 180th day."));
        return sentence.toString();
    }

    static String scoreText(Decision decision) {
        return decision.scorecard()
                .bounds()
                .map(bounds ->
                        bounds.low() == bounds.high() ? "" + bounds.low() : bounds.low() + " to " + bounds.high())
                .orElse("none");
    }

    /** A standing as people say it. */
    static String words(Standing standing) {
        return switch (standing) {
            case FINAL -> "Final Level 2";
            case CONDITIONAL -> "Conditional Level 2";
            case EXPIRED -> "status expired";
            case NONE -> "no status";
            case INCOMPLETE -> "not every requirement assessed";
            case NO_SSP -> "no system security plan";
        };
    }

    private static List<String> row(Trajectory.Point point) {
        return List.of(
                point.on().toString(),
                scoreText(point.decision()),
                words(point.decision().standing()),
                PageText.shown(point.decision().assessment().id()),
                point.landing() == null
                        ? "the calendar"
                        : PageText.shown(point.landing().by().name()) + ", "
                                + point.landing().shortCommit());
    }
}
