/** How fast the history is read, measured beside the git program on repositories made for it. */
@NullMarked
package dev.poam.bench;

import org.jspecify.annotations.NullMarked;
