@NullMarked
package dev.poam.exchange.oscal;

import org.jspecify.annotations.NullMarked;
