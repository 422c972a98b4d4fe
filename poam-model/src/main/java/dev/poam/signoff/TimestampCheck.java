package dev.poam.signoff;

import dev.poam.history.FileVersion;
import dev.poam.history.History;
import dev.poam.project.People;
import dev.poam.signoff.cms.Timestamp;
import dev.poam.signoff.key.RefusedSignatureException;
import dev.poam.signoff.key.SignerKey;
import dev.poam.source.FileTree;
import dev.poam.source.FileTree.EntryKind;
import java.io.IOException;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Judges the timestamp beside a signature by the people of its time, and by those of the commit that is checked. */
record TimestampCheck(FileTree head, History history, CommittedPeople people, People today) {

    /**
     * Judges a timestamp; null when there is none.
     *
     * @param path where it would lie
     * @param brought what put it there; null when that cannot be told
     */
    @Nullable
    CheckedTimestamp check(String path, byte[] signature, @Nullable FileVersion brought) throws IOException {
        EntryKind kind = head.kind(path);
        if (kind == EntryKind.MISSING) {
            return null;
        }
        if (kind != EntryKind.FILE || head.size(path) > Timestamp.MOST_BYTES) {
            return CheckedTimestamp.refused(
                    "the timestamp is no file, or one of more than " + Timestamp.MOST_BYTES + " bytes");
        }
        try {
            Timestamp timestamp = Timestamp.verify(head.read(path, Timestamp.MOST_BYTES), signature);
            return new CheckedTimestamp(
                    timestamp.time(), timestamp.authorityName(), objection(timestamp.key(), timestamp.time(), brought));
        } catch (RefusedSignatureException e) {
            return CheckedTimestamp.refused("the timestamp " + e.getMessage());
        }
    }

    /** As with signers, nobody makes an authority trusted in the change that brings its timestamp. */
    private String objection(SignerKey authority, Instant time, @Nullable FileVersion brought) throws IOException {
        String parent = brought == null ? null : brought.parent();
        return new Authority(people.authorising(parent), history)
                .timestampObjection(authority, time)
                .or(() -> new Authority(today, history).timestampCompromise(authority))
                .map(Authority.KeyObjection::reason)
                .orElse("");
    }
}
