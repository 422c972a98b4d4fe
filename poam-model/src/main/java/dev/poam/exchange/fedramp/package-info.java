/** The POA&amp;M workbook of FedRAMP. */
@NullMarked
package dev.poam.exchange.fedramp;

import org.jspecify.annotations.NullMarked;
