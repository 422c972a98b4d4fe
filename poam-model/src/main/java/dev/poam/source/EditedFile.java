package dev.poam.source;

import java.io.IOException;
import java.util.List;

/** Files as they would be if one of them had other bytes. */
public final class EditedFile implements FileTree {

    private final FileTree files;
    private final String edited;
    private final byte[] content;

    /**
     * Nothing is written.
     *
     * @param files the files as they are
     * @param edited the path of a regular file among them
     * @param content the bytes it would have
     */
    public EditedFile(FileTree files, String edited, byte[] content) {
        this.files = files;
        this.edited = edited;
        this.content = content.clone();
    }

    @Override
    public EntryKind kind(String path) throws IOException {
        return files.kind(path);
    }

    @Override
    public List<String> filesBelow(String folder) throws IOException {
        return files.filesBelow(folder);
    }

    @Override
    public List<String> linksBelow(String folder) throws IOException {
        return files.linksBelow(folder);
    }

    @Override
    public long size(String path) throws IOException {
        return path.equals(edited) ? content.length : files.size(path);
    }

    @Override
    public byte[] read(String path, long limit) throws IOException {
        if (!path.equals(edited)) {
            return files.read(path, limit);
        }
        if (content.length > limit) {
            throw new IOException(path + " has more than " + limit + " bytes");
        }
        return content.clone();
    }

    @Override
    public String sha256(String path) throws IOException {
        return path.equals(edited) ? Sha256.of(content) : files.sha256(path);
    }
}
