package dev.poam.item;

import dev.poam.source.Problem;
import dev.poam.source.table.Values;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Makes an item of the values that could be read. */
final class ItemAssembler {

    private final String path;
    private final Values values;
    private final FieldPositions positions;
    private final List<Problem> problems = new ArrayList<>();

    ItemAssembler(String path, Values values, FieldPositions positions) {
        this.path = path;
        this.values = values;
        this.positions = positions;
    }

    /** What {@link #item()} found wrong between values that are each right by themselves. */
    List<Problem> problems() {
        return problems;
    }

    /** The item; null without a proper id. */
    @Nullable
    PoamItem item() {
        String id = values.text("id");
        if (id == null) {
            return null;
        }
        return new PoamItem(
                path,
                positions,
                id,
                values.choice("kind", Kind.class),
                values.text("title"),
                values.text("deficiency"),
                values.texts("requirements"),
                source(values.table("source")),
                values.choice("status", Status.class),
                values.choice("priority", Priority.class),
                values.text("owner"),
                values.date("targetCompletion"),
                remediation(values.table("remediation")),
                values.tables("milestones").stream()
                        .map(ItemAssembler::milestone)
                        .toList(),
                values.choice("criterion", Criterion.class),
                values.texts("assets"),
                resources(values.table("resources")),
                risk(values.table("risk")),
                values.text("cuiImpact"),
                values.text("rootCause"),
                values.text("interimMitigation"),
                values.text("ssp"),
                values.tables("tickets").stream().map(ItemAssembler::ticket).toList(),
                values.tables("evidence").stream().map(ItemAssembler::evidence).toList(),
                verification(values.table("verification")),
                values.date("actualCompletion"),
                deferral(values.table("deferral")),
                imported(values.table("imported")),
                values.tables("suppress").stream()
                        .map(ItemAssembler::suppression)
                        .toList(),
                values.texts("related"),
                values.text("recurrenceOf"),
                values.text("notes"),
                values.texts("tags"));
    }

    private static Source source(@Nullable Values source) {
        if (source == null) {
            return new Source(null, null, null);
        }
        return new Source(source.choice("type", SourceType.class), source.text("reference"), source.date("identified"));
    }

    private static @Nullable Remediation remediation(@Nullable Values remediation) {
        if (remediation == null) {
            return null;
        }
        return new Remediation(
                remediation.text("plan"),
                remediation.text("rollback"),
                remediation.number("window"),
                remediation.texts("approvals"),
                remediation.text("verify"));
    }

    private static Milestone milestone(Values milestone) {
        return new Milestone(
                milestone.text("name"),
                milestone.date("target"),
                milestone.text("owner"),
                milestone.date("start"),
                milestone.date("completed"));
    }

    private @Nullable Resources resources(@Nullable Values resources) {
        if (resources == null) {
            return null;
        }
        return new Resources(
                resources.number("personHours"),
                resources.number("personDays"),
                cost(resources),
                resources.choices("budget", BudgetCategory.class));
    }

    private @Nullable Cost cost(Values resources) {
        BigDecimal one = resources.number("cost");
        if (one != null) {
            return new Cost(one, one);
        }
        Values range = resources.table("cost");
        BigDecimal min = range == null ? null : range.number("min");
        BigDecimal max = range == null ? null : range.number("max");
        if (min == null || max == null) {
            return null;
        }
        if (min.compareTo(max) > 0) {
            problems.add(new Problem(
                    Problem.Kind.BAD_VALUE,
                    path,
                    positions.at("resources.cost.min"),
                    "`resources.cost.min` is " + min + ", more than max, which is " + max,
                    "Write the lower estimate as min."));
            return null;
        }
        return new Cost(min, max);
    }

    private static Risk risk(@Nullable Values risk) {
        if (risk == null) {
            return new Risk(null, null, null);
        }
        return new Risk(risk.choice("impact", Impact.class), risk.number("cvss"), risk.text("vector"));
    }

    private static Ticket ticket(Values ticket) {
        return new Ticket(
                ticket.choice("system", TicketSystem.class),
                ticket.text("key"),
                ticket.text("url"),
                ticket.text("milestone"));
    }

    private static Evidence evidence(Values evidence) {
        String sha256 = evidence.text("sha256");
        return new Evidence(
                evidence.choice("type", EvidenceType.class),
                evidence.text("path"),
                evidence.text("url"),
                evidence.text("location"),
                sha256 == null ? null : sha256.toLowerCase(Locale.ROOT),
                evidence.choice("state", EvidenceState.class),
                evidence.text("milestone"),
                evidence.text("shows"));
    }

    private static @Nullable Verification verification(@Nullable Values verification) {
        if (verification == null) {
            return null;
        }
        return new Verification(
                verification.text("by"),
                verification.date("on"),
                verification.text("method"),
                verification.text("result"));
    }

    private static @Nullable Deferral deferral(@Nullable Values deferral) {
        if (deferral == null) {
            return null;
        }
        return new Deferral(
                deferral.text("rationale"),
                deferral.text("acceptedBy"),
                deferral.date("until"),
                deferral.text("signoff"));
    }

    private static @Nullable Imported imported(@Nullable Values imported) {
        if (imported == null) {
            return null;
        }
        List<Imported.Claim> claims = imported.tables("claims").stream()
                .map(claim -> new Imported.Claim(claim.choice("status", Status.class), claim.date("on")))
                .toList();
        return new Imported(
                imported.text("from"), imported.date("on"), imported.text("id"), imported.text("sha256"), claims);
    }

    private static Suppression suppression(Values suppression) {
        return new Suppression(suppression.text("rule"), suppression.text("reason"), suppression.date("until"));
    }
}
