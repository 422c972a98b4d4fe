/** A POA&amp;M item: its fields, reading it from YAML or Markdown, editing one value of it. */
@NullMarked
package dev.poam.item;

import org.jspecify.annotations.NullMarked;
