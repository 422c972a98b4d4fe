/** What an import would write, before anything is written. */
@NullMarked
package dev.poam.exchange.plan;

import org.jspecify.annotations.NullMarked;
