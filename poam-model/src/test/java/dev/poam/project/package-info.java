@NullMarked
package dev.poam.project;

import org.jspecify.annotations.NullMarked;
