@NullMarked
package dev.poam.catalog;

import org.jspecify.annotations.NullMarked;
