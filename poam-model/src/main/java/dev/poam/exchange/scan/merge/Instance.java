package dev.poam.exchange.scan.merge;

import dev.poam.exchange.scan.Place;
import dev.poam.source.CalendarDate;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A weakness in one place, as scans have told it.
 *
 * @param scan the beginning of the SHA-256 of the scan that spoke of it last
 * @param credentialed whether the scan that saw it had an account on the asset; null when it did not tell
 * @param missed how many scans in a row that looked have not seen it
 */
public record Instance(
        Place place,
        LocalDate firstSeen,
        LocalDate lastSeen,
        State state,
        String scan,
        @Nullable Boolean credentialed,
        int missed) {

    /** The same, seen by one more scan. */
    Instance seen(LocalDate first, LocalDate last, String by, @Nullable Boolean withAccount) {
        return new Instance(
                place,
                first.isBefore(firstSeen) ? first : firstSeen,
                last.isAfter(lastSeen) ? last : lastSeen,
                State.OPEN,
                by,
                withAccount == null ? credentialed : withAccount,
                0);
    }

    /** The same, seen first on an earlier day. */
    Instance since(LocalDate first) {
        return first.isBefore(firstSeen)
                ? new Instance(place, first, lastSeen, state, scan, credentialed, missed)
                : this;
    }

    /** The same in a place that goes by another name. */
    Instance at(Place other) {
        return new Instance(other, firstSeen, lastSeen, state, scan, credentialed, missed);
    }

    /** One instance of two that turn out to be the same place: the newer news, and the earlier beginning. */
    Instance and(Instance other) {
        return lastSeen.isBefore(other.lastSeen) ? other.since(firstSeen) : since(other.firstSeen);
    }

    Instance fixed(String by) {
        return new Instance(place, firstSeen, lastSeen, State.FIXED, by, credentialed, 0);
    }

    /** The same, not seen by a scan that looked; after so many it no longer counts as open. */
    Instance missed(int enough, String by) {
        boolean gone = missed + 1 >= enough;
        return new Instance(
                place,
                firstSeen,
                lastSeen,
                gone ? State.NOT_OBSERVED : state,
                gone ? by : scan,
                credentialed,
                gone ? 0 : missed + 1);
    }

    Map<String, String> line() {
        Map<String, String> line = new LinkedHashMap<>();
        line.put("asset", place.asset());
        if (place.port() != null) {
            line.put("port", place.port().toString());
        }
        if (place.protocol() != null) {
            line.put("protocol", place.protocol());
        }
        if (place.part() != null) {
            line.put("part", place.part());
        }
        line.put("firstSeen", firstSeen.toString());
        line.put("lastSeen", lastSeen.toString());
        line.put("state", state.label());
        line.put("scan", scan);
        if (credentialed != null) {
            line.put("credentialed", credentialed.toString());
        }
        if (missed > 0) {
            line.put("missed", Integer.toString(missed));
        }
        return line;
    }

    /** Empty when a part is missing or bad. */
    static Optional<Instance> of(Map<String, String> line) {
        String asset = line.get("asset");
        Optional<LocalDate> first = date(line, "firstSeen");
        Optional<LocalDate> last = date(line, "lastSeen");
        Optional<State> state = state(line.getOrDefault("state", ""));
        String port = line.get("port");
        String missed = line.getOrDefault("missed", "0");
        if (asset == null
                || first.isEmpty()
                || last.isEmpty()
                || state.isEmpty()
                || (port != null && !port.matches("[0-9]{1,5}"))
                || !missed.matches("[0-9]{1,4}")) {
            return Optional.empty();
        }
        String withAccount = line.get("credentialed");
        return Optional.of(new Instance(
                new Place(asset, port == null ? null : Integer.valueOf(port), line.get("protocol"), line.get("part")),
                first.get(),
                last.get(),
                state.get(),
                line.getOrDefault("scan", ""),
                withAccount == null ? null : Boolean.valueOf(withAccount),
                Integer.parseInt(missed)));
    }

    private static Optional<LocalDate> date(Map<String, String> line, String name) {
        return CalendarDate.parse(line.getOrDefault(name, ""));
    }

    private static Optional<State> state(String label) {
        String name = label.toUpperCase(Locale.ROOT).replace('-', '_');
        return name.equals("OPEN") || name.equals("FIXED") || name.equals("NOT_OBSERVED")
                ? Optional.of(State.valueOf(name))
                : Optional.empty();
    }
}
