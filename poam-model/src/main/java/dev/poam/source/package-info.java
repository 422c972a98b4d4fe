/** Files as they are read: bytes, positions, limits for hostile input, safe YAML, front matter. */
@NullMarked
package dev.poam.source;

import org.jspecify.annotations.NullMarked;
