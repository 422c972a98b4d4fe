/** Reports over a month, a quarter and a year, the backlog, and the figures that they count. */
@NullMarked
package dev.poam.report.period;

import org.jspecify.annotations.NullMarked;
