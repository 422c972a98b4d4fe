/** Repositories made up at random from a seed, and the product's history of them held against that of the git program. */
@NullMarked
package dev.poam.history.random;

import org.jspecify.annotations.NullMarked;
