package dev.poam.history;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.eclipse.jgit.errors.CorruptObjectException;
import org.eclipse.jgit.errors.InvalidObjectIdException;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.util.RawParseUtils;

/** A commit object as it is stored; grafts, replacements and shallow boundaries do not change what it says. */
final class Commit {

    private static final byte[] TREE = Constants.encodeASCII("tree ");
    private static final byte[] PARENT = Constants.encodeASCII("parent ");
    private static final byte[] SIGNATURE = Constants.encodeASCII("gpgsig");
    private static final byte[] SIGNATURE_OF_SHA1 = Constants.encodeASCII("gpgsig ");

    private final ObjectId id;
    private final byte[] raw;
    private final ObjectId tree;
    private final List<ObjectId> parents;

    private Commit(ObjectId id, byte[] raw, ObjectId tree, List<ObjectId> parents) {
        this.id = id;
        this.raw = raw;
        this.tree = tree;
        this.parents = parents;
    }

    static Commit parse(ObjectId id, byte[] raw) throws IOException {
        try {
            int at = RawParseUtils.match(raw, 0, TREE);
            ObjectId tree = ObjectId.fromString(raw, at);
            List<ObjectId> parents = new ArrayList<>(2);
            at = RawParseUtils.nextLF(raw, at);
            for (int parent = parent(raw, at); parent >= 0; parent = parent(raw, at)) {
                parents.add(ObjectId.fromString(raw, parent));
                at = RawParseUtils.nextLF(raw, parent);
            }
            return new Commit(id, raw, tree, List.copyOf(parents));
        } catch (InvalidObjectIdException | IndexOutOfBoundsException e) {
            // What JGit's primitives throw on a header that is cut short or holds no object name.
            throw new CorruptObjectException("the header of commit " + id.name() + " cannot be read", e);
        }
    }

    private static int parent(byte[] raw, int at) {
        return RawParseUtils.match(raw, at, PARENT);
    }

    ObjectId id() {
        return id;
    }

    ObjectId tree() {
        return tree;
    }

    List<ObjectId> parents() {
        return parents;
    }

    /** When the committer says the commit was made, in seconds since 1970. */
    long committedAt() {
        return Stamp.seconds(raw, RawParseUtils.committer(raw, 0));
    }

    Stamp author() {
        return Stamp.parse(raw, RawParseUtils.author(raw, 0), charset(raw));
    }

    Landing landing() {
        Stamp author = author();
        Stamp committer = Stamp.parse(raw, RawParseUtils.committer(raw, 0), charset(raw));
        return new Landing(id.name(), committer.at(), committer.by(), author.by(), author.at());
    }

    SideCommit sideCommit() {
        Stamp author = author();
        return new SideCommit(id.name(), author.by(), author.at());
    }

    /** Whether the commit carries a signature, be it OpenPGP, SSH or X.509. */
    boolean isSigned() {
        int end = RawParseUtils.commitMessage(raw, 0);
        for (int at = 0; at >= 0 && at < raw.length && (end < 0 || at < end); at = RawParseUtils.nextLF(raw, at)) {
            if (RawParseUtils.match(raw, at, SIGNATURE) >= 0) {
                return true;
            }
        }
        return false;
    }

    /** The signature, and what it is over; empty when there is none. */
    Optional<SignedCommit> signed() {
        ByteArrayOutputStream payload = new ByteArrayOutputStream(raw.length);
        ByteArrayOutputStream signature = new ByteArrayOutputStream();
        boolean inSignature = false;
        boolean ofThisHash = false;
        int at = 0;
        while (at < raw.length && raw[at] != '\n') {
            int next = RawParseUtils.nextLF(raw, at);
            if (raw[at] != ' ') {
                inSignature = RawParseUtils.match(raw, at, SIGNATURE) >= 0;
                ofThisHash = RawParseUtils.match(raw, at, SIGNATURE_OF_SHA1) >= 0;
            }
            // What a commit of the other hash was signed with is left out too, and is no signature of this one.
            if (!inSignature) {
                payload.write(raw, at, next - at);
            } else if (ofThisHash) {
                int start = raw[at] == ' ' ? at + 1 : at + SIGNATURE_OF_SHA1.length;
                signature.write(raw, start, next - start);
            }
            at = next;
        }
        if (signature.size() == 0) {
            return Optional.empty();
        }
        payload.write(raw, at, raw.length - at);
        String parent = parents.isEmpty() ? null : parents.get(0).name();
        return Optional.of(new SignedCommit(landing(), parent, payload.toByteArray(), signature.toByteArray()));
    }

    String message() {
        int start = RawParseUtils.commitMessage(raw, 0);
        return start < 0 ? "" : RawParseUtils.decode(charset(raw), raw, start, raw.length);
    }

    private static Charset charset(byte[] raw) {
        try {
            return RawParseUtils.parseEncoding(raw);
        } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
            // The commit names an encoding that this machine lacks; git shows such text as it stands.
            return StandardCharsets.UTF_8;
        }
    }
}
