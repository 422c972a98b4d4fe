/** The POA&amp;M workbook of eMASS, in the layouts of the services. */
@NullMarked
package dev.poam.exchange.emass;

import org.jspecify.annotations.NullMarked;
