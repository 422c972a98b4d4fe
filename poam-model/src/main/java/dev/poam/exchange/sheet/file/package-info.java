/** Reads CSV, workbooks and Markdown as rows of texts; knows nothing of what stands in them. */
@NullMarked
package dev.poam.exchange.sheet.file;

import org.jspecify.annotations.NullMarked;
