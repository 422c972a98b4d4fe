package dev.poam.exchange.plan;

/** A file that an import would write. */
public final class FileChange {

    private final String path;
    private final byte[] content;
    private final boolean added;

    /**
     * Nothing is written.
     *
     * @param path relative to the POA&amp;M root, with forward slashes
     * @param content all of it
     * @param added whether there is no such file yet
     */
    public FileChange(String path, byte[] content, boolean added) {
        this.path = path;
        this.content = content.clone();
        this.added = added;
    }

    public String path() {
        return path;
    }

    public byte[] content() {
        return content.clone();
    }

    /** Whether there is no such file yet. */
    public boolean isAdded() {
        return added;
    }
}
