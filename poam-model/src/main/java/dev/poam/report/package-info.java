/** Renderers: findings, history and backlog as JSON, SARIF, annotations and console text. */
@NullMarked
package dev.poam.report;

import org.jspecify.annotations.NullMarked;
