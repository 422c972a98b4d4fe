package dev.poam.exchange.scan.read;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Gathers the texts of an element and of all in it. */
final class XmlRecord implements ScanXml.TextSink {

    private static final int MOST_ELEMENTS = 50_000;

    private final Map<String, List<String>> texts = new HashMap<>();
    private final Deque<String> names = new ArrayDeque<>();
    private BoundedText text = new BoundedText();
    private boolean leaf;
    private int elements;

    void begin(ScanXml xml) {
        keepMixedText();
        String name = xml.name();
        names.push(name);
        text = new BoundedText();
        leaf = true;
        elements++;
        xml.attributes((attribute, value) -> add(name + "@" + attribute, value));
    }

    /** The text before the first element in an element, such as the address before the details of a host. */
    private void keepMixedText() {
        String before = text.toString();
        if (leaf && !names.isEmpty() && !before.isBlank()) {
            add(names.element(), before);
        }
    }

    void end() {
        String name = names.pop();
        if (leaf) {
            add(name, text.toString());
        }
        leaf = false;
        text = new BoundedText();
    }

    @Override
    public void take(char[] characters, int start, int length) {
        if (leaf) {
            text.take(characters, start, length);
        }
    }

    boolean isTooLarge() {
        return elements > MOST_ELEMENTS;
    }

    private void add(String name, String value) {
        texts.computeIfAbsent(name, any -> new ArrayList<>()).add(value);
    }

    Children children() {
        return new Children(texts);
    }
}
