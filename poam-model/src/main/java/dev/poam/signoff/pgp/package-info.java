/** OpenPGP keys and the detached signatures that they make. */
@NullMarked
package dev.poam.signoff.pgp;

import org.jspecify.annotations.NullMarked;
