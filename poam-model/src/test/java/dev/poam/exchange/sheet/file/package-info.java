@NullMarked
package dev.poam.exchange.sheet.file;

import org.jspecify.annotations.NullMarked;
