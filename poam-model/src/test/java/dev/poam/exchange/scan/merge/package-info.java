@NullMarked
package dev.poam.exchange.scan.merge;

import org.jspecify.annotations.NullMarked;
