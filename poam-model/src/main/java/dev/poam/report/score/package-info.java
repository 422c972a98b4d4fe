/** The score of an assessment, on the console and as JSON. */
@NullMarked
package dev.poam.report.score;

import org.jspecify.annotations.NullMarked;
