package dev.poam.signoff.pgp;

import dev.poam.signoff.key.SignerKey;
import org.bouncycastle.openpgp.PGPPublicKey;

/** The part of an OpenPGP key that signs, which may be the primary key itself. */
record OpenPgpSigningPart(PGPPublicKey key, SignerKey name, Validity validity) {}
