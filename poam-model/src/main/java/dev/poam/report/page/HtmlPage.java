package dev.poam.report.page;

import dev.poam.report.text.MarkupText;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A report as one page that needs nothing else: no script runs in it and nothing is fetched for it. It is well-formed XML
 * too, so that the PDF is made from the same elements.
 */
public final class HtmlPage {

    private static final int CONTENTS_FROM = 3;

    private final DocumentControl control;
    private final MarkdownHtml body;

    private HtmlPage(DocumentControl control, MarkdownHtml body) {
        this.control = control;
        this.body = body;
    }

    static HtmlPage of(Report report) {
        return of(report.control(), report.text());
    }

    /** A page with this Markdown below its head. */
    public static HtmlPage of(DocumentControl control, String markdown) {
        return new HtmlPage(control, MarkdownHtml.of(markdown));
    }

    /** @param start where its first line leads back to; null when it has none */
    String text(@Nullable String start) {
        PageStyle style = PageStyle.of(control.marking());
        return """
                <!DOCTYPE html>
                <html lang="en">
                <head>
                <meta charset="utf-8" />
                <meta http-equiv="Content-Security-Policy" content="%s" />
                <meta name="viewport" content="width=device-width, initial-scale=1" />
                <title>%s</title>
                %s
                </head>
                <body>
                <a class="skip" href="#content">Skip to the content</a>
                %s<main id="content">
                %s%s</main>
                %s</body>
                </html>
                """.formatted(
                        MarkupText.escaped(style.policy()),
                        MarkupText.escaped(control.title()),
                        style.element(),
                        banner("header"),
                        back(start),
                        content(),
                        banner("footer"));
    }

    /** The page as a part of another that has its own look and its own contents. */
    public String part() {
        String marking = control.marking() == null
                ? ""
                : "<p class=\"marking\"><strong>" + MarkupText.escaped(control.marking()) + "</strong></p>\n";
        String content = MarkupText.wellFormed(head() + body.html());
        // The class of Doxia's own tables, by which skins know them.
        return marking + content.replaceAll("<table(?: class=\"control\")?>", "<table class=\"bodyTable\">") + marking;
    }

    /** What stands between the markings; the same in every form that is made from HTML. */
    String content() {
        return MarkupText.wellFormed(head() + contents() + body.html());
    }

    private String head() {
        StringBuilder content = new StringBuilder();
        content.append("<h1>").append(MarkupText.escaped(control.title())).append("</h1>\n");
        content.append("<table class=\"control\">\n<tbody>\n");
        for (DocumentControl.Line line : control.lines()) {
            content.append("<tr><th scope=\"row\">")
                    .append(MarkupText.escaped(line.name()))
                    .append("</th><td>")
                    .append(MarkupText.escaped(line.value()))
                    .append("</td></tr>\n");
        }
        return content.append("</tbody>\n</table>\n").toString();
    }

    /** Of a long page. */
    private String contents() {
        List<MarkdownHtml.Section> chapters =
                body.sections().stream().filter(section -> section.level() == 2).toList();
        if (chapters.size() < CONTENTS_FROM) {
            return "";
        }
        StringBuilder list = new StringBuilder("<nav class=\"contents\" aria-label=\"Contents\">\n<ul>\n");
        for (MarkdownHtml.Section chapter : chapters) {
            list.append("<li><a href=\"#")
                    .append(MarkupText.escaped(chapter.id()))
                    .append("\">")
                    .append(MarkupText.escaped(chapter.text()))
                    .append("</a></li>\n");
        }
        return list.append("</ul>\n</nav>\n").toString();
    }

    private static String back(@Nullable String start) {
        return start == null
                ? ""
                : "<p class=\"back\"><a href=\"" + MarkupText.escaped(start) + "\">All reports</a></p>\n";
    }

    private String banner(String element) {
        @Nullable String marking = control.marking();
        return marking == null
                ? ""
                : "<" + element + " class=\"marking\">" + MarkupText.escaped(marking) + "</" + element + ">\n";
    }

    DocumentControl control() {
        return control;
    }

    List<MarkdownHtml.Section> sections() {
        return body.sections();
    }
}
