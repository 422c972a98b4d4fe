package dev.poam.exchange.sheet.incoming;

/** The ids that are free. */
public interface Ids {

    /** An id that nobody has used; it is used from now on. */
    String next();

    /** Uses an id; false when somebody has used it before. */
    boolean take(String id);
}
