package dev.poam.signoff;

import dev.poam.source.FileTree;
import dev.poam.source.FileTree.EntryKind;
import java.io.IOException;

/**
 * The signature of a record, as what a timestamp is about.
 *
 * @param timestampPath where the timestamp belongs
 */
public record StampedSignature(byte[] signature, String timestampPath) {

    /**
     * Finds the signature that lies beside a record.
     *
     * @param record the path of the record
     * @throws IOException when there is no such record, it has not one signature, or there is a timestamp already
     */
    public static StampedSignature of(FileTree files, String record) throws IOException {
        if (!SignoffRecord.isRecord(record) || files.kind(record) != EntryKind.FILE) {
            throw new IOException(record + " is no sign-off record");
        }
        try {
            SignatureFile file = SignatureFile.of(files, record);
            if (files.kind(file.timestamp()) != EntryKind.MISSING) {
                throw new IOException("there is a timestamp already: " + file.timestamp());
            }
            return new StampedSignature(file.read(files), file.timestamp());
        } catch (Judgement e) {
            throw new IOException(e.reason(), e);
        }
    }
}
