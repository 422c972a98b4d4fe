package dev.poam.history;

import java.util.Arrays;

/** An object of a pack, put together; its array may be longer than the object, and is filled anew before long. */
final class PackedObject {

    private final int type;
    private final byte[] array;
    private final int length;

    /** @param length how many bytes of the array are the object */
    PackedObject(int type, byte[] array, int length) {
        this.type = type;
        this.array = array;
        this.length = length;
    }

    /** As JGit numbers the types. */
    int type() {
        return type;
    }

    byte[] array() {
        return array;
    }

    int length() {
        return length;
    }

    /** Whether the array is one of those that are filled again. */
    boolean isLarge() {
        return length >= DeltaBases.LARGE_BYTES;
    }

    /** Bytes that stay as they are, and are not to be changed. */
    byte[] bytes() {
        return isLarge() ? Arrays.copyOf(array, length) : array;
    }
}
