package dev.poam.signoff;

import dev.poam.history.History;
import dev.poam.project.People;
import dev.poam.signoff.cms.Timestamp;
import dev.poam.signoff.cms.TimestampRequest;
import dev.poam.signoff.key.RefusedSignatureException;
import java.io.IOException;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/** Gets timestamps that will be believed: those of authorities that people know already. */
public final class Timestamping {

    private final Authority authority;

    /** @param people as committed; what comes in with the timestamp itself does not count */
    public Timestamping(People people) {
        // What an authority may do does not depend on what happened to any item.
        this.authority = new Authority(people, History.withoutRepository());
    }

    /**
     * Has every signature among these files stamped.
     *
     * @return the files and the timestamps, by path
     * @throws RefusedSigningException when an answer does not hold, or its authority is not known
     */
    public SortedMap<String, byte[]> stamped(SortedMap<String, byte[]> files, TimestampService service)
            throws IOException, RefusedSigningException {
        SortedMap<String, byte[]> stamped = new TreeMap<>(files);
        for (var file : files.entrySet()) {
            if (SignatureFile.isSignature(file.getKey())) {
                stamped.put(file.getKey() + CheckedTimestamp.SUFFIX, answer(file.getValue(), service));
            }
        }
        return stamped;
    }

    /**
     * Has a signature stamped.
     *
     * @return the timestamp's file
     * @throws RefusedSigningException when the answer does not hold, or its authority is not known
     */
    public byte[] answer(byte[] signature, TimestampService service) throws IOException, RefusedSigningException {
        TimestampRequest request = TimestampRequest.of(signature);
        byte[] answer = service.answer(request.bytes());
        try {
            requireKnown(request.verify(answer));
        } catch (RefusedSignatureException e) {
            throw refusal(e);
        }
        return answer;
    }

    /**
     * Checks a timestamp that was made elsewhere.
     *
     * @throws RefusedSigningException when it does not hold for the signature, or its authority is not known
     */
    public void require(byte[] timestamp, byte[] signature) throws RefusedSigningException {
        try {
            requireKnown(Timestamp.verify(timestamp, signature));
        } catch (RefusedSignatureException e) {
            throw refusal(e);
        }
    }

    private void requireKnown(Timestamp timestamp) throws RefusedSigningException {
        var objection = authority.timestampObjection(timestamp.key(), timestamp.time());
        if (objection.isPresent()) {
            throw new RefusedSigningException(List.of("the timestamp by " + timestamp.authorityName()
                    + " would prove nothing: " + objection.get().reason()));
        }
    }

    private static RefusedSigningException refusal(RefusedSignatureException e) {
        return new RefusedSigningException(List.of("the timestamp " + e.getMessage()));
    }
}
