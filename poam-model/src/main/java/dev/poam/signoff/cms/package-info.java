/** Detached CMS signatures, their certificates and revocations, and the RFC 3161 timestamps over them. */
@NullMarked
package dev.poam.signoff.cms;

import org.jspecify.annotations.NullMarked;
