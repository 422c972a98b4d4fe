/** Makes items of the rows of sheets that were kept elsewhere. */
@NullMarked
package dev.poam.exchange.sheet.incoming;

import org.jspecify.annotations.NullMarked;
