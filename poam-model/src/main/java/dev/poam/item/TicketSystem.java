package dev.poam.item;

/** Where remediation work is tracked. */
public enum TicketSystem implements Labelled {
    JIRA("jira"),
    SERVICENOW("servicenow"),
    GITHUB("github"),
    GITLAB("gitlab"),
    OTHER("other");

    private final String label;

    TicketSystem(String label) {
        this.label = label;
    }

    @Override
    public String label() {
        return label;
    }
}
