@NullMarked
package dev.poam.source;

import org.jspecify.annotations.NullMarked;
