package dev.poam.history;

/** An object of a pack, put together. */
final class PackedObject {

    private final int type;
    private final byte[] bytes;

    PackedObject(int type, byte[] bytes) {
        this.type = type;
        this.bytes = bytes;
    }

    /** As JGit numbers the types. */
    int type() {
        return type;
    }

    /** Shared, and not to be changed. */
    byte[] bytes() {
        return bytes;
    }
}
