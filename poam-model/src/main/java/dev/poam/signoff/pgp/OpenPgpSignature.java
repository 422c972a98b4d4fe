package dev.poam.signoff.pgp;

import dev.poam.signoff.key.SignerKey;
import dev.poam.signoff.key.VerifiedSignature;
import java.time.Instant;

/**
 * A signature by an OpenPGP key that holds.
 *
 * @param validity when the key counts, by its own signatures
 */
record OpenPgpSignature(SignerKey key, Validity validity) implements VerifiedSignature {

    @Override
    public boolean isInDateAt(Instant moment) {
        return validity.contains(moment);
    }
}
