/** The POA&amp;M as an OSCAL document. */
@NullMarked
package dev.poam.exchange.oscal;

import org.jspecify.annotations.NullMarked;
