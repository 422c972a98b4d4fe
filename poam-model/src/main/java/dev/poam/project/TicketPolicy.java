package dev.poam.project;

import dev.poam.item.Labelled;
import dev.poam.item.TicketSystem;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The ticket system in which work on items is tracked.
 *
 * @param url of the system, without a slash at its end
 * @param api the version of Jira's REST API, 2 or 3
 * @param project the key of the Jira project for new tickets; null when none is named
 * @param type the issue type of new tickets in Jira
 * @param table the table of new tickets in ServiceNow
 * @param user whose token it is, for systems that ask for a name beside it; null where the token alone is enough
 * @param scope what gets a ticket
 * @param label how our marks on tickets begin
 * @param include what new tickets have beside their summary
 */
public record TicketPolicy(
        Product product,
        String url,
        int api,
        @Nullable String project,
        String type,
        String table,
        @Nullable String user,
        Scope scope,
        String label,
        Set<Part> include) {

    public TicketPolicy {
        include = Set.copyOf(include);
    }

    /** The systems that can be spoken to. */
    public enum Product implements Labelled {
        JIRA(TicketSystem.JIRA),
        SERVICENOW(TicketSystem.SERVICENOW);

        private final TicketSystem system;

        Product(TicketSystem system) {
            this.system = system;
        }

        /** What items call it. */
        public TicketSystem system() {
            return system;
        }

        @Override
        public String label() {
            return system.label();
        }
    }

    /** What gets a ticket of its own. */
    public enum Scope implements Labelled {
        ITEM("item"),
        MILESTONE("milestone");

        private final String label;

        Scope(String label) {
            this.label = label;
        }

        @Override
        public String label() {
            return label;
        }
    }

    /** What a ticket may have beside its summary. */
    public enum Part implements Labelled {
        /** The text of the deficiency and of the plan. */
        DETAILS("details"),
        DUE_DATE("due-date");

        private final String label;

        Part(String label) {
            this.label = label;
        }

        @Override
        public String label() {
            return label;
        }
    }
}
