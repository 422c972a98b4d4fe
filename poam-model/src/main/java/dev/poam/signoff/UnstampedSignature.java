package dev.poam.signoff;

import dev.poam.source.FileTree;
import dev.poam.source.FileTree.EntryKind;
import java.io.IOException;

/** The signature of a record that has no timestamp yet. */
public final class UnstampedSignature {

    private final SignatureFile file;
    private final byte[] bytes;

    private UnstampedSignature(SignatureFile file, byte[] bytes) {
        this.file = file;
        this.bytes = bytes;
    }

    /**
     * Finds the signature that lies beside a record.
     *
     * @param record the path of the record
     * @throws IOException when there is no such record, it has not one signature, or there is a timestamp already
     */
    public static UnstampedSignature of(FileTree files, String record) throws IOException {
        if (!SignoffRecord.isRecord(record) || files.kind(record) != EntryKind.FILE) {
            throw new IOException(record + " is no sign-off record");
        }
        try {
            SignatureFile file = SignatureFile.of(files, record);
            if (files.kind(file.timestamp()) != EntryKind.MISSING) {
                throw new IOException("there is a timestamp already: " + file.timestamp());
            }
            return new UnstampedSignature(file, file.read(files));
        } catch (Judgement e) {
            throw new IOException(e.reason(), e);
        }
    }

    /** The file of the signature, which a timestamp is about. */
    public byte[] bytes() {
        return bytes.clone();
    }

    /** Where the signature lies. */
    public String path() {
        return file.path();
    }

    /** Where the timestamp belongs. */
    public String timestampPath() {
        return file.timestamp();
    }
}
