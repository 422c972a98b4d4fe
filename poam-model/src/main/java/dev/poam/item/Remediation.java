package dev.poam.item;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How a deficiency will be corrected.
 *
 * @param window length of the maintenance window in hours
 * @param approvals change tickets or names of approvals that the work needs
 * @param verify how the fix will be tested
 */
public record Remediation(
        @Nullable String plan,
        @Nullable String rollback,
        @Nullable BigDecimal window,
        List<String> approvals,
        @Nullable String verify) {

    public Remediation {
        approvals = List.copyOf(approvals);
    }
}
