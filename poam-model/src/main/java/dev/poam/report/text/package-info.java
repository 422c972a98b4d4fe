/** Plain forms that text and values are written in: Markdown, JSON, CSV, aligned columns, the console. */
@NullMarked
package dev.poam.report.text;

import org.jspecify.annotations.NullMarked;
