/**
 * Tables of fields: what the mappings in a file may hold, declared once, from which come the checks of the reader, the
 * JSON Schema for editors and the reference page.
 */
@NullMarked
package dev.poam.source.table;

import org.jspecify.annotations.NullMarked;
