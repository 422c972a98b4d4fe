@NullMarked
package dev.poam.exchange.sheet.incoming;

import org.jspecify.annotations.NullMarked;
