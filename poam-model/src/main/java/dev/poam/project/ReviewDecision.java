package dev.poam.project;

/** What a review decides of an item. */
public enum ReviewDecision {
    KEEP("keep"),
    RE_PLAN("re-plan"),
    DEFER("defer"),
    ESCALATE("escalate"),
    CLOSE("close");

    private final String label;

    ReviewDecision(String label) {
        this.label = label;
    }

    /** The name in reviews. */
    public String label() {
        return label;
    }
}
