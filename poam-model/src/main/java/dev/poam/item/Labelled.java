package dev.poam.item;

/** A value that items write by a fixed name. */
public interface Labelled {

    /** The name as items write it. */
    String label();
}
