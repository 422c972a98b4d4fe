package dev.poam.signoff;

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
