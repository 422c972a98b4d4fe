package dev.poam.exchange.scan.read;

import dev.poam.exchange.scan.Scan;
import dev.poam.exchange.scan.ScanSink;
import dev.poam.source.RefusedInputException;
import java.io.IOException;

/** Reads one format from its beginning to its end. */
interface ScanReader {

    /**
     * Hands what the file says to the sink and gives what it says of the scan itself.
     *
     * @throws RefusedInputException when the file cannot be read to its end; what the sink has taken by then counts for
     *     nothing
     */
    Scan read(ScanInput input, ScanSink sink) throws IOException, RefusedInputException;
}
