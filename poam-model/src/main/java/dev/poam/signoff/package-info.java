/** Sign-off records: what somebody approved, verified or accepted, bound to the exact bytes. */
@NullMarked
package dev.poam.signoff;

import org.jspecify.annotations.NullMarked;
