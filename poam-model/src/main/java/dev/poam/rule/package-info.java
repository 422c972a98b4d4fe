/** The rules a POA&amp;M repository is checked against, and the findings they make. */
@NullMarked
package dev.poam.rule;

import org.jspecify.annotations.NullMarked;
