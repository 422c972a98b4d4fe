/** What tests of several packages share: Git repositories built in code, programs that a test needs. */
@NullMarked
package dev.poam.testing;

import org.jspecify.annotations.NullMarked;
