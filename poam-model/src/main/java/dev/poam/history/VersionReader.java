package dev.poam.history;

import dev.poam.item.ItemVersion;
import java.util.Optional;

/** Reads the values of one version of an item that its history is made of. */
interface VersionReader {

    /** Never throws on any content; empty when no item with an id can be read. */
    Optional<ItemVersion> read(String path, byte[] content);
}
