package dev.poam.project;

/** A table of somebody's own deadlines for vulnerabilities; none binds a contractor's systems unless a contract says so. */
public enum Timeline {
    /** 30, 90 or 180 days by severity, of the FedRAMP POA&amp;M template. */
    FEDRAMP("fedramp"),
    /** CISA BOD 26-04: by whether it is in KEV, exposed, automatable, and what it gives away. */
    BOD_26_04("bod-26-04");

    private final String label;

    Timeline(String label) {
        this.label = label;
    }

    /** The name in settings. */
    public String label() {
        return label;
    }
}
