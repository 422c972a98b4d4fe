package dev.poam.report.dashboard;

import dev.poam.rule.Finding;
import dev.poam.rule.Severity;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Findings that have the same rule, the same place and the same cure.
 *
 * @param messages what is wrong, one sentence each
 * @param path null when they concern no file
 */
record FindingGroup(
        String rule, Severity severity, @Nullable String path, String messages, String help) {

    /** In the order of the first of each. */
    static List<FindingGroup> of(List<Finding> findings) {
        Map<FindingGroup, StringBuilder> groups = new LinkedHashMap<>();
        for (Finding finding : findings) {
            FindingGroup group =
                    new FindingGroup(finding.rule(), finding.severity(), finding.path(), "", finding.help());
            StringBuilder messages = groups.computeIfAbsent(group, any -> new StringBuilder());
            messages.append(messages.isEmpty() ? "" : " ")
                    .append(finding.message())
                    .append('.');
        }
        List<FindingGroup> all = new ArrayList<>();
        groups.forEach((group, messages) ->
                all.add(new FindingGroup(group.rule, group.severity, group.path, messages.toString(), group.help)));
        return all;
    }
}
