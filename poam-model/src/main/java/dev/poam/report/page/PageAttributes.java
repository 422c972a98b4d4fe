package dev.poam.report.page;

import com.vladsch.flexmark.ext.tables.TableCell;
import com.vladsch.flexmark.html.AttributeProvider;
import com.vladsch.flexmark.html.IndependentAttributeProviderFactory;
import com.vladsch.flexmark.html.renderer.AttributablePart;
import com.vladsch.flexmark.html.renderer.LinkResolverContext;
import com.vladsch.flexmark.util.ast.Node;
import com.vladsch.flexmark.util.html.MutableAttributes;
import java.util.IdentityHashMap;
import java.util.Locale;
import java.util.regex.Pattern;

/** The attributes of a page's elements: anchors, the scope of table headers, and links and images that may stay. */
final class PageAttributes implements AttributeProvider {

    /** To the web, to an anchor, or to a file beside the page; browsers take a backslash for a slash. */
    private static final Pattern HARMLESS = Pattern.compile("https?://[^\\\\]*|#.*|(?![/\\\\])[^:\\\\?#]*(?:[?#].*)?");

    /** A report that lies beside this one. */
    private static final Pattern BESIDE = Pattern.compile("^([a-z0-9][a-z0-9-]*)\\.md(#.*)?$");

    private final IdentityHashMap<Node, MarkdownHtml.Section> headings;
    private final IdentityHashMap<Node, String> looks;

    private PageAttributes(IdentityHashMap<Node, MarkdownHtml.Section> headings, IdentityHashMap<Node, String> looks) {
        this.headings = headings;
        this.looks = looks;
    }

    static final class Factory extends IndependentAttributeProviderFactory {

        private final IdentityHashMap<Node, MarkdownHtml.Section> headings;
        private final IdentityHashMap<Node, String> looks;

        /**
         * @param headings what the anchors of headings are
         * @param looks what the classes of cells are; empty for none
         */
        Factory(IdentityHashMap<Node, MarkdownHtml.Section> headings, IdentityHashMap<Node, String> looks) {
            this.headings = headings;
            this.looks = looks;
        }

        @Override
        public AttributeProvider apply(LinkResolverContext context) {
            return new PageAttributes(headings, looks);
        }
    }

    @Override
    public void setAttributes(Node node, AttributablePart part, MutableAttributes attributes) {
        if (attributes.contains("href")) {
            follow(attributes.getValue("href"), attributes);
        }
        // No report has images: what asks for one is somebody's text.
        attributes.remove("src");
        MarkdownHtml.Section section = headings.get(node);
        if (section != null) {
            attributes.replaceValue("id", section.id());
        }
        if (node instanceof TableCell cell) {
            describe(cell, attributes);
        }
    }

    private static void follow(String link, MutableAttributes attributes) {
        if (isHarmless(link)) {
            attributes.replaceValue("href", BESIDE.matcher(link).replaceFirst("$1.html$2"));
        } else {
            attributes.remove("href");
        }
    }

    private static boolean isHarmless(String link) {
        return link.chars().noneMatch(each -> each <= ' ' || each == 0x7F)
                && HARMLESS.matcher(link.toLowerCase(Locale.ROOT)).matches();
    }

    private void describe(TableCell cell, MutableAttributes attributes) {
        if (cell.isHeader()) {
            attributes.replaceValue("scope", "col");
        }
        String look = looks.getOrDefault(cell, "");
        if (!look.isEmpty()) {
            attributes.addValue("class", look);
        }
        if (cell.getAlignment() != null) {
            attributes.remove("align");
            attributes.addValue("class", cell.getAlignment().name().toLowerCase(Locale.ROOT));
        }
    }
}
