/** The history of items as the git program tells it; knows nothing of the product but what an item means. */
@NullMarked
package dev.poam.history.oracle;

import org.jspecify.annotations.NullMarked;
