@NullMarked
package dev.poam.item;

import org.jspecify.annotations.NullMarked;
