package dev.poam.item;

import java.math.BigInteger;
import java.util.Collection;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Finds an id for a new item. An id is never used again, so the next one comes after the greatest. */
public final class NextId {

    private static final int FEWEST_DIGITS = 3;

    private NextId() {}

    /** What most ids begin with: {@code POAM} of {@code POAM-001}; of equally many the first in the alphabet. */
    public static Optional<String> usualPrefix(Collection<String> ids) {
        Map<String, Long> counts = ids.stream()
                .filter(ItemId::isProper)
                .map(NextId::prefix)
                .collect(Collectors.groupingBy(Function.identity(), TreeMap::new, Collectors.counting()));
        return counts.entrySet().stream()
                .sorted(Comparator.comparing(Map.Entry<String, Long>::getValue).reversed())
                .map(Map.Entry::getKey)
                .findFirst();
    }

    /**
     * The id after the greatest with this prefix, with as many digits as the longest of them has.
     *
     * @param taken every id that is or was in use, of whatever prefix
     * @throws IllegalArgumentException when no id can begin with the prefix
     */
    public static String after(Collection<String> taken, String prefix) {
        if (!ItemId.isProper(prefix + "-001")) {
            throw new IllegalArgumentException("an id begins with capital letters and digits, not " + prefix);
        }
        BigInteger greatest = BigInteger.ZERO;
        int digits = FEWEST_DIGITS;
        for (String id : taken) {
            if (ItemId.isProper(id) && prefix(id).equals(prefix)) {
                String number = id.substring(prefix.length() + 1);
                greatest = greatest.max(new BigInteger(number));
                digits = Math.max(digits, number.length());
            }
        }
        return id(prefix, greatest.add(BigInteger.ONE), digits);
    }

    /** The id with the number after that of a proper one, with at least as many digits. */
    public static String following(String id) {
        String prefix = prefix(id);
        String number = id.substring(prefix.length() + 1);
        return id(prefix, new BigInteger(number).add(BigInteger.ONE), number.length());
    }

    private static String id(String prefix, BigInteger number, int digits) {
        String text = number.toString();
        return prefix + "-" + "0".repeat(Math.max(0, digits - text.length())) + text;
    }

    private static String prefix(String id) {
        return id.substring(0, id.indexOf('-'));
    }
}
