/** What changed between two commits, for a pull request, for programs and on the console. */
@NullMarked
package dev.poam.report.diff;

import org.jspecify.annotations.NullMarked;
