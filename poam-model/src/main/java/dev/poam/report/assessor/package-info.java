/** The pack that an assessor is handed: items, objectives, history and sign-offs beside their proof. */
@NullMarked
package dev.poam.report.assessor;

import org.jspecify.annotations.NullMarked;
