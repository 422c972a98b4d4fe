package dev.poam.exchange.oscal;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import org.snakeyaml.engine.v2.api.DumpSettings;
import org.snakeyaml.engine.v2.api.StreamDataWriter;
import org.snakeyaml.engine.v2.common.FlowStyle;
import org.snakeyaml.engine.v2.common.ScalarStyle;
import org.snakeyaml.engine.v2.emitter.Emitter;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;
import org.snakeyaml.engine.v2.nodes.Tag;
import org.snakeyaml.engine.v2.serializer.Serializer;

/** A document as YAML. Every text is quoted or a block, so that readers of older YAML take none for a date or a number. */
final class OscalYaml {

    /** As wide as it may be: a fold would be one more way in which a text can be changed. */
    private static final DumpSettings SETTINGS = DumpSettings.builder()
            .setBestLineBreak("\n")
            .setWidth(Integer.MAX_VALUE)
            .setSplitLines(false)
            .setIndicatorIndent(2)
            .setIndentWithIndicator(true)
            .setMaxSimpleKeyLength(1024)
            .build();

    private OscalYaml() {}

    static String of(JsonNode document) {
        StringBuilder text = new StringBuilder();
        Serializer serializer = new Serializer(SETTINGS, new Emitter(SETTINGS, new Text(text)));
        serializer.emitStreamStart();
        serializer.serializeDocument(node(document));
        serializer.emitStreamEnd();
        return text.toString();
    }

    private static Node node(JsonNode value) {
        if (value.isObject()) {
            List<NodeTuple> members = new ArrayList<>();
            value.properties()
                    .forEach(member -> members.add(new NodeTuple(
                            new ScalarNode(Tag.STR, member.getKey(), ScalarStyle.PLAIN), node(member.getValue()))));
            return new MappingNode(Tag.MAP, members, FlowStyle.BLOCK);
        }
        if (value.isArray()) {
            List<Node> elements = new ArrayList<>();
            value.forEach(element -> elements.add(node(element)));
            return new SequenceNode(Tag.SEQ, elements, FlowStyle.BLOCK);
        }
        String text = value.asText();
        return new ScalarNode(Tag.STR, text, text.contains("\n") ? ScalarStyle.LITERAL : ScalarStyle.DOUBLE_QUOTED);
    }

    private record Text(StringBuilder text) implements StreamDataWriter {

        @Override
        public void write(String str) {
            text.append(str);
        }

        @Override
        public void write(String str, int off, int len) {
            text.append(str, off, off + len);
        }
    }
}
