/** Who moved which item when: on the console, as JSON and CSV, and as the tracking log. */
@NullMarked
package dev.poam.report.history;

import org.jspecify.annotations.NullMarked;
