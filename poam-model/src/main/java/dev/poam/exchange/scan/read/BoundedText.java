package dev.poam.exchange.scan.read;

/** A text of which only the beginning is kept when it is long. */
final class BoundedText implements ScanXml.TextSink {

    /** Characters; far more than people read, far less than a scanner may write. */
    static final int LONGEST = 8_000;

    private final StringBuilder text = new StringBuilder();
    private boolean cut;

    @Override
    public void take(char[] characters, int start, int length) {
        int room = LONGEST - text.length();
        text.append(characters, start, Math.min(room, length));
        cut |= length > room;
    }

    /** What was kept, with dots behind it when it is not all. */
    @Override
    public String toString() {
        return cut ? text + " ..." : text.toString();
    }
}
