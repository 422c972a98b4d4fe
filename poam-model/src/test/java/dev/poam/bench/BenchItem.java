package dev.poam.bench;

import dev.poam.item.Status;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;

/** An item of 1.5 to 3 KB as a team writes it, that moves through its life edit by edit. */
final class BenchItem {

    private static final List<String> WORDS = List.of(
            ("account access administrator agent alert approval audit backup baseline boundary certificate change"
                            + " cloud configuration control credential data device directory enclave encryption"
                            + " endpoint evidence export firewall gateway group host identity image incident key"
                            + " laptop ledger log maintenance media monitoring network owner password patch policy"
                            + " port privilege procedure record remote report review risk role rule scan segment"
                            + " server session switch system tenant ticket token traffic update user vendor version"
                            + " vulnerability window workstation")
                    .split(" "));

    private final String id;
    private final Random random;
    private final String title;
    private final String deficiency;
    private final String plan;
    private final String cause;
    private final String requirement;
    private final String owner;
    private final LocalDate identified;
    private final List<String> notes = new ArrayList<>();
    private LocalDate target;
    private Status status = Status.OPEN;

    BenchItem(int number, LocalDate identified, long seed) {
        this.id = String.format(Locale.ROOT, "POAM-%05d", number);
        this.random = new Random(seed);
        this.title = sentence(6);
        this.deficiency = paragraph(60 + random.nextInt(60));
        this.plan = paragraph(50 + random.nextInt(40));
        this.cause = paragraph(20 + random.nextInt(20));
        this.requirement = "3." + (1 + random.nextInt(14)) + "." + (1 + random.nextInt(9));
        this.owner = List.of("maya.lin", "omar.diaz", "jane.roe", "isso").get(random.nextInt(4));
        this.identified = identified;
        this.target = identified.plusDays(60 + random.nextInt(120));
    }

    String id() {
        return id;
    }

    /** What one commit does to an item: mostly a word on progress, now and then a step or a later date. */
    void edit(LocalDate today) {
        int what = random.nextInt(10);
        if (what < 3) {
            status = status.next().orElse(status);
        } else if (what == 3 && status == Status.REMEDIATED) {
            status = Status.IN_PROGRESS;
        } else if (what == 4) {
            target = target.plusDays(30);
        }
        notes.add(today + " " + sentence(8));
        if (notes.size() > 6) {
            notes.remove(0);
        }
    }

    String text() {
        StringBuilder text = new StringBuilder(3000);
        text.append("# ").append(title).append('\n');
        text.append("id: ").append(id).append('\n');
        text.append("kind: operational\n");
        text.append("title: ").append(title).append('\n');
        text.append("deficiency: >-\n").append(indented(deficiency));
        text.append("requirements:\n  - ").append(requirement).append("\n  - 3.12.2\n");
        text.append("source:\n  type: self-assessment\n  reference: \"Assessment 2021, ")
                .append(requirement)
                .append("\"\n  identified: ")
                .append(identified)
                .append('\n');
        text.append("status: ").append(status.label()).append('\n');
        text.append("priority: Medium\n");
        text.append("owner: ").append(owner).append('\n');
        text.append("targetCompletion: ").append(target).append('\n');
        text.append("remediation:\n  plan: |\n")
                .append(indented(plan).replace("\n  ", "\n    ").replaceFirst("^", "  "));
        text.append("milestones:\n");
        text.append("  - name: Design agreed\n    target: ")
                .append(target.minusDays(40))
                .append('\n');
        text.append("  - name: ")
                .append(sentence(title))
                .append("\n    target: ")
                .append(target.minusDays(10))
                .append('\n');
        text.append("    owner: ").append(owner).append('\n');
        text.append("  - {name: Evidence filed, target: ")
                .append(target.minusDays(2))
                .append("}\n");
        text.append("risk: {impact: medium, cvss: 5.3}\n");
        text.append("resources: {personHours: 24, cost: 1200, budget: labor}\n");
        text.append("rootCause: ").append(cause).append('\n');
        text.append("cuiImpact: None known; the ")
                .append(WORDS.get(notes.size()))
                .append(" holds no CUI.\n");
        text.append("ssp: docs/SSP.md#control-")
                .append(requirement.replace('.', '-'))
                .append('\n');
        text.append("assets: [srv-web01, srv-db02]\n");
        if (!notes.isEmpty()) {
            text.append("notes: |\n");
            notes.forEach(note -> text.append("  ").append(note).append('\n'));
        }
        return text.toString();
    }

    private static String sentence(String title) {
        return title.substring(0, title.length() / 2).strip() + " done";
    }

    private String sentence(int words) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < words; i++) {
            text.append(i == 0 ? "" : " ").append(WORDS.get(random.nextInt(WORDS.size())));
        }
        return text.toString();
    }

    private String paragraph(int words) {
        return sentence(words) + ".";
    }

    private static String indented(String paragraph) {
        StringBuilder text = new StringBuilder();
        for (int from = 0; from < paragraph.length(); ) {
            int to = paragraph.length();
            if (to - from > 100) {
                to = paragraph.indexOf(' ', from + 90);
                to = to < 0 ? paragraph.length() : to;
            }
            text.append("  ").append(paragraph, from, to).append('\n');
            from = to + 1;
        }
        return text.toString();
    }
}
