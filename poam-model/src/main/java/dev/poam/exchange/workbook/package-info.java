/** Workbooks that spreadsheet programs open and that hold nothing to be run; the only user of POI that writes. */
@NullMarked
package dev.poam.exchange.workbook;

import org.jspecify.annotations.NullMarked;
