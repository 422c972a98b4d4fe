package dev.poam.exchange.scan.read;

/** What is wrong with XML, on one line. */
final class XmlFault {

    private static final int LONGEST = 160;

    private XmlFault() {}

    /** The parser's words without the place, which it puts behind them. */
    static String sentence(Exception e) {
        String message = String.valueOf(e.getMessage());
        int line = message.indexOf('\n');
        String first = (line < 0 ? message : message.substring(0, line)).strip();
        return first.length() > LONGEST ? first.substring(0, LONGEST) + "..." : first;
    }
}
