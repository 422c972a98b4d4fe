/** The status history of each item, derived from the commits. The only package that uses JGit. */
@NullMarked
package dev.poam.history;

import org.jspecify.annotations.NullMarked;
