/** One page that shows where the plan stands: figures, charts, and a part for each item. */
@NullMarked
package dev.poam.report.dashboard;

import org.jspecify.annotations.NullMarked;
