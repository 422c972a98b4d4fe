package dev.poam.item;

import java.math.BigDecimal;

/** Money in US dollars, as a range; a single estimate has equal ends. */
public record Cost(BigDecimal min, BigDecimal max) {}
