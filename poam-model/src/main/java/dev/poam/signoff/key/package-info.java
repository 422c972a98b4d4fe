/** What signatures of every format have in common: the key, its strength, and whoever signs with it. */
@NullMarked
package dev.poam.signoff.key;

import org.jspecify.annotations.NullMarked;
