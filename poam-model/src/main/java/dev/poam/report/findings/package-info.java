/** What a check found: on the console, as JSON, as SARIF, and as annotations of a workflow. */
@NullMarked
package dev.poam.report.findings;

import org.jspecify.annotations.NullMarked;
