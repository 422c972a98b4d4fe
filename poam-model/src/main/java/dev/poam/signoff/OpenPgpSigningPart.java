package dev.poam.signoff;

import org.bouncycastle.openpgp.PGPPublicKey;

/** The part of an OpenPGP key that signs, which may be the primary key itself. */
record OpenPgpSigningPart(PGPPublicKey key, SignerKey name, Validity validity) {}
