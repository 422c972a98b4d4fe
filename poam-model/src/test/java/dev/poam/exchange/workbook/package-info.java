@NullMarked
package dev.poam.exchange.workbook;

import org.jspecify.annotations.NullMarked;
