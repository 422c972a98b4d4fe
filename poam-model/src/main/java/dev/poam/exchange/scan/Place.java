package dev.poam.exchange.scan;

import java.util.Comparator;
import org.jspecify.annotations.Nullable;

/**
 * Where a weakness was seen.
 *
 * @param asset the asset as the scanner calls it, or its name in the inventory
 * @param port null for the asset as a whole
 * @param protocol {@code tcp}, {@code udp}; null for the asset as a whole
 * @param part what else tells places apart: a file, an instance, a web address; null for none
 */
public record Place(
        String asset,
        @Nullable Integer port,
        @Nullable String protocol,
        @Nullable String part) implements Comparable<Place> {

    private static final Comparator<Place> ORDER = Comparator.comparing(Place::asset)
            .thenComparing(Place::port, Comparator.nullsFirst(Comparator.<Integer>naturalOrder()))
            .thenComparing(Place::protocol, Comparator.nullsFirst(Comparator.<String>naturalOrder()))
            .thenComparing(Place::part, Comparator.nullsFirst(Comparator.<String>naturalOrder()));

    /** The asset as a whole. */
    public static Place of(String asset) {
        return new Place(asset, null, null, null);
    }

    /** A port of the asset; 0 stands for the asset as a whole. */
    public static Place of(String asset, int port, @Nullable String protocol) {
        return port <= 0 ? of(asset) : new Place(asset, port, protocol, null);
    }

    /** A part of the asset. */
    public Place part(@Nullable String name) {
        return new Place(asset, port, protocol, name);
    }

    /** The same place under another name of the asset. */
    public Place on(String name) {
        return new Place(name, port, protocol, part);
    }

    /** The place in words: {@code srv-web01 443/tcp}. */
    public String shown() {
        String port = this.port == null ? "" : " " + this.port + (protocol == null ? "" : "/" + protocol);
        return asset + port + (part == null ? "" : " " + part);
    }

    @Override
    public int compareTo(Place other) {
        return ORDER.compare(this, other);
    }
}
