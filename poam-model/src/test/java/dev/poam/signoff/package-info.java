@NullMarked
package dev.poam.signoff;

import org.jspecify.annotations.NullMarked;
