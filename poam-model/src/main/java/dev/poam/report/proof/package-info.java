/** What sign-offs and artifacts prove, on the console and as files. */
@NullMarked
package dev.poam.report.proof;

import org.jspecify.annotations.NullMarked;
