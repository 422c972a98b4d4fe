package dev.poam.catalog;

/** Whether a requirement that is not met may be on an assessment POA&amp;M (32 CFR 170.21(a)(2)). */
public enum Eligibility {
    YES,
    NO,
    /** SC.L2-3.13.11 only: when encryption is employed but not FIPS-validated. */
    CONDITIONAL
}
