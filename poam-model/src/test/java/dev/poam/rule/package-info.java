@NullMarked
package dev.poam.rule;

import org.jspecify.annotations.NullMarked;
