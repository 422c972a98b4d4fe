/** A report as a document: its control block, its Markdown, and the page and the PDF made of it. */
@NullMarked
package dev.poam.report.page;

import org.jspecify.annotations.NullMarked;
