package dev.poam.item;

import dev.poam.source.table.Need;

/** When a field of an item is required, beyond always and never. */
final class ItemNeeds {

    /** From In Progress on; before that its absence is a gap in 3.12.2[b], but a finding can be written down. */
    static final Need WITH_PLAN = new Need("with a plan, from In Progress on", false);

    static final Need FROM_REMEDIATED = new Need("from Remediated on", false);

    static final Need FROM_VERIFIED = new Need("from Verified on", false);

    /** As {@code fields} in {@code poam.yaml} says. */
    static final Need BY_POLICY = new Need("by policy", false);

    private ItemNeeds() {}
}
