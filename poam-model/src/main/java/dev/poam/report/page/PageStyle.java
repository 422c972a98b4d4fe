package dev.poam.report.page;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** The style sheet inside a page, and the policy that lets the browser apply this one and nothing else. */
public record PageStyle(String css) {

    private static final String PAGE = read(PageStyle.class, "page.css");

    /**
     * The look of every page.
     *
     * @param marking stands in the margins of each printed sheet; null when there is none
     */
    public static PageStyle of(@Nullable String marking) {
        return new PageStyle(PAGE + sheetMargins(marking));
    }

    /** A style sheet or a script that lies beside a class. */
    public static String read(Class<?> beside, String name) {
        try (InputStream resource = beside.getResourceAsStream(name)) {
            if (resource == null) {
                throw new IllegalStateException("there is no " + name);
            }
            return new String(resource.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + name, e);
        }
    }

    /** The marking above and below, the number of the sheet beside it. */
    static String sheetMargins(@Nullable String marking) {
        String mark = marking == null ? "none" : string(marking);
        return """

                @page {
                  @top-center {
                    content: %1$s;
                    font: bold 9pt "Liberation Sans", Arial, sans-serif;
                    color: #502b85;
                  }
                  @bottom-center {
                    content: %1$s;
                    font: bold 9pt "Liberation Sans", Arial, sans-serif;
                    color: #502b85;
                  }
                  @bottom-right {
                    content: "Page " counter(page) " of " counter(pages);
                    font: 7.5pt "Liberation Sans", Arial, sans-serif;
                    color: #3d4651;
                  }
                }
                """.formatted(mark);
    }

    /** The text as a string of CSS: all but letters and digits of ASCII by number, so that nothing can end it. */
    private static String string(String text) {
        StringBuilder string = new StringBuilder("\"");
        text.codePoints().forEach(each -> {
            if (each < 128 && Character.isLetterOrDigit(each)) {
                string.appendCodePoint(each);
            } else {
                string.append(String.format("\\%06X", Character.isISOControl(each) ? ' ' : each));
            }
        });
        return string.append('"').toString();
    }

    String element() {
        return "<style>" + css + "</style>";
    }

    /** Nothing is fetched, run or sent; of styles, only this one by its hash. */
    String policy() {
        return "default-src 'none'; style-src " + new InlineCode(css).source()
                + "; base-uri 'none'; form-action 'none'";
    }
}
