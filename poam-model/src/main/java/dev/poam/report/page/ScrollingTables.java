package dev.poam.report.page;

import com.vladsch.flexmark.ext.tables.TableBlock;
import com.vladsch.flexmark.ext.tables.internal.TableNodeRenderer;
import com.vladsch.flexmark.html.renderer.DelegatingNodeRendererFactory;
import com.vladsch.flexmark.html.renderer.NodeRenderer;
import com.vladsch.flexmark.html.renderer.NodeRenderingHandler;
import com.vladsch.flexmark.util.ast.Node;
import com.vladsch.flexmark.util.data.DataHolder;
import java.util.Set;

/** Puts each table into a box that scrolls by itself, within reach of the keyboard when the table is wide. */
final class ScrollingTables implements DelegatingNodeRendererFactory {

    /** More columns than these a phone cannot show side by side. */
    private static final int NARROW = 4;

    @Override
    public Set<Class<?>> getDelegates() {
        return Set.of(TableNodeRenderer.Factory.class);
    }

    @Override
    public NodeRenderer apply(DataHolder options) {
        return () -> Set.of(new NodeRenderingHandler<>(TableBlock.class, (table, context, html) -> {
            html.attr("class", isWide(table) ? "scroll wide" : "scroll");
            if (isWide(table)) {
                html.attr("tabindex", "0");
            }
            html.withAttr().tagLine("div", context::delegateRender);
        }));
    }

    /** By its first row, which is the head. */
    private static boolean isWide(TableBlock table) {
        Node row = table.getFirstChild().getFirstChild();
        return row != null && row.hasOrMoreChildren(NARROW + 1);
    }
}
