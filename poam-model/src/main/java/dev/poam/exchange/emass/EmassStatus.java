package dev.poam.exchange.emass;

import dev.poam.item.PoamItem;
import java.time.LocalDate;

/** What eMASS calls the state of an item. */
enum EmassStatus {
    ONGOING("Ongoing"),
    RISK_ACCEPTED("Risk Accepted"),
    COMPLETED("Completed");

    private final String label;

    EmassStatus(String label) {
        this.label = label;
    }

    static EmassStatus of(PoamItem item, LocalDate asOf) {
        if (!item.isOpen()) {
            return COMPLETED;
        }
        return item.isDeferred(asOf) ? RISK_ACCEPTED : ONGOING;
    }

    String label() {
        return label;
    }
}
