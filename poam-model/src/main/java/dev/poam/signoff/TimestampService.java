package dev.poam.signoff;

import java.io.IOException;

/** Somebody who answers timestamp requests. */
public interface TimestampService {

    /**
     * Asks for a timestamp.
     *
     * @param request a DER encoded TimeStampReq of RFC 3161
     * @return the answer as it came; it has been checked in no way
     */
    byte[] answer(byte[] request) throws IOException;
}
