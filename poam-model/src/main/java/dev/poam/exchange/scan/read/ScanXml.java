package dev.poam.exchange.scan.read;

import com.ctc.wstx.api.WstxInputProperties;
import dev.poam.source.Position;
import dev.poam.source.RefusedInputException;
import java.util.function.BiConsumer;
import javax.xml.stream.Location;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/**
 * A scanner's XML, element by element. A DOCTYPE is passed over and nothing of it is fetched or expanded; prefixes are
 * taken off, since files that people have merged often lack their declarations.
 */
final class ScanXml {

    /** Elements inside each other; real files have a dozen. */
    static final int DEPTH = 200;

    private static final XMLInputFactory FACTORY = factory();

    private final ScanInput input;
    private final ControlFilter bytes;
    private final XMLStreamReader reader;

    private ScanXml(ScanInput input, ControlFilter bytes, XMLStreamReader reader) {
        this.input = input;
        this.bytes = bytes;
        this.reader = reader;
    }

    /** Begins before the root element. */
    static ScanXml of(ScanInput input) throws RefusedInputException {
        ControlFilter bytes = new ControlFilter(input.bytes());
        try {
            return new ScanXml(input, bytes, FACTORY.createXMLStreamReader(bytes));
        } catch (XMLStreamException e) {
            throw refusal(input, e, e.getLocation());
        }
    }

    private static XMLInputFactory factory() {
        XMLInputFactory factory = woodstox();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_NAMESPACE_AWARE, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, false);
        factory.setProperty(WstxInputProperties.P_MAX_ELEMENT_DEPTH, DEPTH);
        return factory;
    }

    /**
     * Woodstox and no other: the JDK's parser fails on large files from JDK 24 on. By name, since its class is annotated with
     * what nobody has at compile time, of which the compiler would warn.
     */
    private static XMLInputFactory woodstox() {
        try {
            return Class.forName("com.ctc.wstx.stax.WstxInputFactory")
                    .asSubclass(XMLInputFactory.class)
                    .getConstructor()
                    .newInstance();
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("Woodstox is among the dependencies", e);
        }
    }

    /** Goes on to the beginning or the end of an element. False at the end of the file. */
    boolean next() throws RefusedInputException {
        while (true) {
            int event = event();
            if (event == XMLStreamConstants.END_DOCUMENT) {
                tellWhatWasBlanked();
                return false;
            }
            if (event == XMLStreamConstants.START_ELEMENT || event == XMLStreamConstants.END_ELEMENT) {
                return true;
            }
        }
    }

    /**
     * Goes on to the next element directly inside the one that {@code parent} names; false when that one ends. The
     * caller has read each child to its end.
     */
    boolean nextChild(String parent) throws RefusedInputException {
        while (next()) {
            if (isStart()) {
                return true;
            }
            if (name().equals(parent)) {
                return false;
            }
        }
        throw input.refusal(position(), "the file ends inside " + parent, "Fetch it once more; it is not complete.");
    }

    boolean isStart() {
        return reader.getEventType() == XMLStreamConstants.START_ELEMENT;
    }

    /** The element's name without a prefix. */
    String name() {
        String name = reader.getLocalName();
        int colon = name.indexOf(':');
        return colon < 0 ? name : name.substring(colon + 1);
    }

    /** An attribute of the element that begins here, by its name without a prefix. */
    @Nullable
    String attribute(String name) {
        String value = reader.getAttributeValue(null, name);
        if (value != null) {
            return value;
        }
        for (int i = 0; i < reader.getAttributeCount(); i++) {
            if (reader.getAttributeLocalName(i).endsWith(":" + name)) {
                return reader.getAttributeValue(i);
            }
        }
        return null;
    }

    /** The text of the element that begins here, which is read to its end, with that of the elements in it. */
    String text() throws RefusedInputException {
        BoundedText text = new BoundedText();
        text(text);
        return text.toString();
    }

    /**
     * The element that begins here, read to its end: the texts of all elements in it by their names, and attributes as
     * {@code name@attribute}.
     */
    Children record() throws RefusedInputException {
        XmlRecord record = new XmlRecord();
        record.begin(this);
        int depth = 1;
        while (depth > 0) {
            switch (event()) {
                case XMLStreamConstants.START_ELEMENT -> {
                    depth++;
                    record.begin(this);
                    if (record.isTooLarge()) {
                        throw input.refusal(position(), "one record is larger than any real one", "Look at the file.");
                    }
                }
                case XMLStreamConstants.END_ELEMENT -> {
                    depth--;
                    record.end();
                }
                case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE -> take(record);
                case XMLStreamConstants.END_DOCUMENT ->
                    throw input.refusal(position(), "the file ends inside an element", "Fetch it once more.");
                default -> {
                    // Comments and the like carry no text.
                }
            }
        }
        return record.children();
    }

    /** Hands each attribute of the element that begins here on. */
    void attributes(BiConsumer<String, String> sink) {
        for (int i = 0; i < reader.getAttributeCount(); i++) {
            sink.accept(reader.getAttributeLocalName(i), reader.getAttributeValue(i));
        }
    }

    /** Hands the text of the element that begins here on in pieces, however long it is. */
    void text(TextSink sink) throws RefusedInputException {
        int depth = 1;
        while (depth > 0) {
            switch (event()) {
                case XMLStreamConstants.START_ELEMENT -> depth++;
                case XMLStreamConstants.END_ELEMENT -> depth--;
                case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE -> take(sink);
                case XMLStreamConstants.END_DOCUMENT ->
                    throw input.refusal(position(), "the file ends inside an element", "Fetch it once more.");
                default -> {
                    // Comments, processing instructions and entities that nobody declared carry no text.
                }
            }
        }
    }

    /** Passes over the element that begins here. */
    void skip() throws RefusedInputException {
        int depth = 1;
        while (depth > 0) {
            int event = event();
            if (event == XMLStreamConstants.START_ELEMENT) {
                depth++;
            } else if (event == XMLStreamConstants.END_ELEMENT) {
                depth--;
            }
        }
    }

    @Nullable
    Position position() {
        return position(reader.getLocation());
    }

    /** Takes pieces of a text. */
    interface TextSink {
        void take(char[] characters, int start, int length);
    }

    private void take(TextSink sink) throws RefusedInputException {
        try {
            sink.take(reader.getTextCharacters(), reader.getTextStart(), reader.getTextLength());
        } catch (RuntimeException e) {
            throw unexpected(e);
        }
    }

    private int event() throws RefusedInputException {
        try {
            return reader.next();
        } catch (XMLStreamException e) {
            throw refusal(input, e, e.getLocation());
        } catch (RuntimeException e) {
            throw unexpected(e);
        }
    }

    /** Woodstox throws unchecked exceptions on what it finds late in a text; these calls are guarded against them. */
    private RefusedInputException unexpected(RuntimeException e) {
        return refusal(input, e, reader.getLocation());
    }

    private static RefusedInputException refusal(ScanInput input, Exception e, @Nullable Location location) {
        return input.refusal(
                location == null ? null : position(location),
                "not XML that can be read: " + XmlFault.sentence(e),
                "Fetch the file from the scanner once more; a file that was cut off or edited by hand is not guessed at.");
    }

    private static @Nullable Position position(Location location) {
        return location.getLineNumber() < 1 || location.getColumnNumber() < 1
                ? null
                : new Position(location.getLineNumber(), location.getColumnNumber());
    }

    private void tellWhatWasBlanked() {
        if (bytes.blanked() > 0) {
            input.warn(
                    null,
                    bytes.blanked() + " control characters, which XML does not allow, were read as blanks",
                    "Nothing needs to be done; they come from the output of programs.");
        }
    }
}
