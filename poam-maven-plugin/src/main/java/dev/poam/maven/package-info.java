/** The goals: parameters in, a call into the model, then log, files and exit status. */
@NullMarked
package dev.poam.maven;

import org.jspecify.annotations.NullMarked;
