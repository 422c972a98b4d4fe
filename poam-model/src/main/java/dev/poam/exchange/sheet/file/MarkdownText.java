package dev.poam.exchange.sheet.file;

import com.vladsch.flexmark.ast.Code;
import com.vladsch.flexmark.ast.HardLineBreak;
import com.vladsch.flexmark.ast.HtmlEntity;
import com.vladsch.flexmark.ast.HtmlInline;
import com.vladsch.flexmark.ast.SoftLineBreak;
import com.vladsch.flexmark.ast.Text;
import com.vladsch.flexmark.util.ast.Node;
import java.util.regex.Pattern;

/** What stands in a piece of Markdown, without the marks: a {@code <br>} is a line end, other HTML stays text. */
final class MarkdownText {

    private static final Pattern BREAK = Pattern.compile("<br\\s{0,3}/?>", Pattern.CASE_INSENSITIVE);

    private MarkdownText() {}

    static String of(Node node) {
        StringBuilder text = new StringBuilder();
        for (Node child : node.getChildren()) {
            append(child, text);
        }
        return text.toString().strip();
    }

    static void append(Node node, StringBuilder text) {
        if (node instanceof SoftLineBreak || node instanceof HardLineBreak) {
            text.append('\n');
        } else if (node instanceof HtmlInline) {
            text.append(BREAK.matcher(node.getChars()).matches() ? "\n" : node.getChars());
        } else if (node instanceof Code code) {
            text.append(code.getText());
        } else if (node instanceof Text || node instanceof HtmlEntity) {
            text.append(node.getChars().unescape());
        } else if (node.hasChildren()) {
            node.getChildren().forEach(child -> append(child, text));
        } else {
            text.append(node.getChars());
        }
    }
}
