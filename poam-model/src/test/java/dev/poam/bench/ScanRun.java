package dev.poam.bench;

import dev.poam.exchange.scan.read.ScanFile;
import dev.poam.exchange.scan.read.ScanFormat;
import dev.poam.source.RefusedInputException;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** Reads one scan as an import does, and with the parser alone, in turn, in a process of its own. */
final class ScanRun {

    private static final int RUNS = 3;
    private static final int BUFFER = 64 * 1024;

    private ScanRun() {}

    public static void main(String[] arguments)
            throws IOException, RefusedInputException, XMLStreamException, ReflectiveOperationException {
        Path scan = Path.of(arguments[0]);
        for (int run = 1; run <= RUNS; run++) {
            long start = processorTime();
            long characters = parse(scan);
            double parser = (processorTime() - start) / 1e9;
            start = processorTime();
            ScanFile file = ScanFile.read(ScanFormat.of(scan).orElseThrow(), scan, "scan");
            double ours = (processorTime() - start) / 1e9;
            System.err.printf(
                    Locale.ROOT,
                    "scan of %d MB, %d characters of text, %d assets: parser %.2f s, ours with SHA-256 %.2f s of processor"
                            + " time = %.2f of its speed%n",
                    Files.size(scan) / 1024 / 1024,
                    characters,
                    file.content().assets().size(),
                    parser,
                    ours,
                    parser / ours);
        }
    }

    /** The time that this thread has had, so that what else runs on the machine does not count. */
    private static long processorTime() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    }

    private static long parse(Path scan) throws IOException, XMLStreamException, ReflectiveOperationException {
        XMLInputFactory factory = Class.forName("com.ctc.wstx.stax.WstxInputFactory")
                .asSubclass(XMLInputFactory.class)
                .getConstructor()
                .newInstance();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_NAMESPACE_AWARE, false);
        long characters = 0;
        try (InputStream bytes = new BufferedInputStream(Files.newInputStream(scan), BUFFER)) {
            XMLStreamReader reader = factory.createXMLStreamReader(bytes);
            while (reader.hasNext()) {
                if (reader.next() == XMLStreamReader.CHARACTERS) {
                    characters += reader.getTextLength();
                }
            }
        }
        return characters;
    }
}
