/** A whole POA&amp;M repository as loaded: settings, people, items, documents. */
@NullMarked
package dev.poam.project;

import org.jspecify.annotations.NullMarked;
