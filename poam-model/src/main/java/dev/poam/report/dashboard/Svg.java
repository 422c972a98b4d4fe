package dev.poam.report.dashboard;

import dev.poam.report.text.MarkupText;
import java.math.BigDecimal;
import java.math.RoundingMode;

/** A drawing in the making; colours and fonts are the page's, by class. */
final class Svg {

    private final StringBuilder text = new StringBuilder();

    /**
     * Begins a drawing.
     *
     * @param id of the page's own, from which those of title and description are made
     * @param description what the drawing shows, in words
     */
    Svg(String id, int width, int height, String title, String description) {
        text.append("<svg viewBox=\"0 0 ")
                .append(width)
                .append(' ')
                .append(height)
                .append("\" role=\"img\" aria-labelledby=\"")
                .append(id)
                .append("-title ")
                .append(id)
                .append("-desc\"><title id=\"")
                .append(id)
                .append("-title\">")
                .append(MarkupText.escaped(title))
                .append("</title><desc id=\"")
                .append(id)
                .append("-desc\">")
                .append(MarkupText.escaped(description))
                .append("</desc>");
    }

    Svg rect(double x, double y, double width, double height, String css) {
        return shape("rect", css, "x", x, "y", y, "width", width, "height", height);
    }

    /** A rectangle with what a pointer that rests on it is told. */
    Svg rect(double x, double y, double width, double height, String css, String hint) {
        text.append("<g><title>").append(MarkupText.escaped(hint)).append("</title>");
        rect(x, y, width, height, css);
        text.append("</g>");
        return this;
    }

    Svg line(double x1, double y1, double x2, double y2, String css) {
        return shape("line", css, "x1", x1, "y1", y1, "x2", x2, "y2", y2);
    }

    Svg circle(double x, double y, double radius, String css, String hint) {
        text.append("<g><title>").append(MarkupText.escaped(hint)).append("</title>");
        shape("circle", css, "cx", x, "cy", y, "r", radius);
        text.append("</g>");
        return this;
    }

    /** A square on one corner. */
    Svg diamond(double x, double y, double radius, String css, String hint) {
        text.append("<g><title>").append(MarkupText.escaped(hint)).append("</title>");
        path(
                "M" + number(x) + ' ' + number(y - radius) + 'L' + number(x + radius) + ' ' + number(y) + 'L'
                        + number(x) + ' ' + number(y + radius) + 'L' + number(x - radius) + ' ' + number(y) + 'Z',
                css);
        text.append("</g>");
        return this;
    }

    Svg path(String data, String css) {
        text.append("<path class=\"").append(css).append("\" d=\"").append(data).append("\"/>");
        return this;
    }

    /** Words that begin at, end at or have their middle at a point: {@code start}, {@code end}, {@code middle}. */
    Svg words(double x, double y, String anchor, String css, String words) {
        text.append("<text class=\"")
                .append(css)
                .append("\" x=\"")
                .append(number(x))
                .append("\" y=\"")
                .append(number(y))
                .append("\" text-anchor=\"")
                .append(anchor)
                .append("\">")
                .append(MarkupText.escaped(words))
                .append("</text>");
        return this;
    }

    private Svg shape(String name, String css, Object... attributes) {
        text.append('<').append(name).append(" class=\"").append(css).append('"');
        for (int i = 0; i < attributes.length; i += 2) {
            text.append(' ')
                    .append(attributes[i])
                    .append("=\"")
                    .append(number((Double) attributes[i + 1]))
                    .append('"');
        }
        text.append("/>");
        return this;
    }

    /** To a tenth of a pixel, without a zero at the end. */
    static String number(double value) {
        return BigDecimal.valueOf(value)
                .setScale(1, RoundingMode.HALF_UP)
                .stripTrailingZeros()
                .toPlainString();
    }

    String text() {
        return text + "</svg>";
    }
}
