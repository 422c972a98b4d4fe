/** Signatures as {@code ssh-keygen -Y sign} makes them, made and verified with the JDK alone. */
@NullMarked
package dev.poam.signoff.ssh;

import org.jspecify.annotations.NullMarked;
