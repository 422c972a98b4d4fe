package dev.poam.history;

import dev.poam.history.Transition.Flag;
import dev.poam.history.Transition.Kind;
import dev.poam.history.Transition.Signature;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.eclipse.jgit.lib.ObjectId;
import org.jspecify.annotations.Nullable;

/** Reads what {@link StateOutput} wrote. Bytes of another origin lead to any runtime exception. */
final class StateInput {

    private final ByteBuffer bytes;
    private final Instant now;
    private final List<String> texts = new ArrayList<>();
    private final List<Landing> landings = new ArrayList<>();

    /** @param now the moment of reading; which commits lie in the future is told anew */
    StateInput(ByteBuffer bytes, Instant now) {
        this.bytes = bytes;
        this.now = now;
    }

    boolean isAtEnd() {
        return !bytes.hasRemaining();
    }

    int number() {
        return bytes.getInt();
    }

    long longNumber() {
        return bytes.getLong();
    }

    @Nullable
    String textOrNull() {
        int number = number();
        if (number < 0) {
            return null;
        }
        if (number == texts.size()) {
            int length = number();
            texts.add(
                    new String(bytes.array(), bytes.arrayOffset() + bytes.position(), length, StandardCharsets.UTF_8));
            bytes.position(bytes.position() + length);
        }
        return texts.get(number);
    }

    String text() {
        return Objects.requireNonNull(textOrNull());
    }

    ObjectId id() {
        ObjectId id = ObjectId.fromRaw(bytes.array(), bytes.arrayOffset() + bytes.position());
        bytes.position(bytes.position() + 20);
        return id;
    }

    void ids(Collection<ObjectId> into) {
        for (int i = number(); i > 0; i--) {
            into.add(id());
        }
    }

    @Nullable
    LocalDate date() {
        long day = longNumber();
        return day == Long.MIN_VALUE ? null : LocalDate.ofEpochDay(day);
    }

    OffsetDateTime moment() {
        Instant moment = Instant.ofEpochSecond(longNumber());
        return OffsetDateTime.ofInstant(moment, ZoneOffset.ofTotalSeconds(number()));
    }

    private Identity identity() {
        return new Identity(text(), text());
    }

    Landing landing() {
        int number = number();
        if (number == landings.size()) {
            landings.add(new Landing(id().name(), moment(), identity(), identity(), moment()));
        }
        return landings.get(number);
    }

    DateChange dateChange() {
        return new DateChange(textOrNull(), date(), date(), landing());
    }

    Transition transition() {
        Kind kind = Kind.valueOf(text());
        String from = textOrNull();
        String to = textOrNull();
        String path = text();
        String pathBefore = textOrNull();
        Landing landing = landing();
        List<SideCommit> via = new ArrayList<>();
        for (int i = number(); i > 0; i--) {
            via.add(new SideCommit(id().name(), identity(), moment()));
        }
        Signature signature = Signature.valueOf(text());
        return new Transition(kind, from, to, path, pathBefore, landing, via, signature, flags(landing));
    }

    private Set<Flag> flags(Landing landing) {
        EnumSet<Flag> flags = EnumSet.noneOf(Flag.class);
        for (int i = number(); i > 0; i--) {
            flags.add(Flag.valueOf(text()));
        }
        if (landing.at().toInstant().isAfter(now)) {
            flags.add(Flag.FUTURE);
        } else {
            flags.remove(Flag.FUTURE);
        }
        return Collections.unmodifiableSet(flags);
    }
}
