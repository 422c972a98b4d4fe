/** What was known of a POA&amp;M at the end of a day: items, and the steps that they took until then. */
@NullMarked
package dev.poam.report.snapshot;

import org.jspecify.annotations.NullMarked;
