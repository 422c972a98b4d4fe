/** NIST SP 800-171 Rev. 2 as data: 110 requirements, 320 assessment objectives, CMMC point values. */
@NullMarked
package dev.poam.catalog;

import org.jspecify.annotations.NullMarked;
