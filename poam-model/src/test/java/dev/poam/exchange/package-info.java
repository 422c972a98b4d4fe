@NullMarked
package dev.poam.exchange;

import org.jspecify.annotations.NullMarked;
