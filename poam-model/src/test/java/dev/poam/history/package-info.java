@NullMarked
package dev.poam.history;

import org.jspecify.annotations.NullMarked;
