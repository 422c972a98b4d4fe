package dev.poam.history;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.eclipse.jgit.lib.ObjectId;
import org.jspecify.annotations.Nullable;

/** The state of a walk as bytes; texts, and commits with their dates and names, are written once. */
final class StateOutput {

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream(1 << 16);
    private final DataOutputStream out = new DataOutputStream(bytes);
    private final Map<String, Integer> texts = new HashMap<>();
    private final Map<Landing, Integer> landings = new HashMap<>();

    byte[] toByteArray() {
        return bytes.toByteArray();
    }

    private interface Writing {
        void to(DataOutputStream out) throws IOException;
    }

    private void write(Writing writing) {
        try {
            writing.to(out);
        } catch (IOException e) {
            throw new UncheckedIOException("bytes in memory can be written", e);
        }
    }

    void number(int number) {
        write(to -> to.writeInt(number));
    }

    void longNumber(long number) {
        write(to -> to.writeLong(number));
    }

    void text(@Nullable String text) {
        if (text == null) {
            number(-1);
            return;
        }
        Integer known = texts.putIfAbsent(text, texts.size());
        number(known == null ? texts.size() - 1 : known);
        if (known == null) {
            byte[] encoded = text.getBytes(StandardCharsets.UTF_8);
            number(encoded.length);
            write(to -> to.write(encoded));
        }
    }

    void id(ObjectId id) {
        write(id::copyRawTo);
    }

    void ids(Collection<ObjectId> ids) {
        number(ids.size());
        ids.forEach(this::id);
    }

    void date(@Nullable LocalDate date) {
        longNumber(date == null ? Long.MIN_VALUE : date.toEpochDay());
    }

    void moment(OffsetDateTime moment) {
        longNumber(moment.toEpochSecond());
        number(moment.getOffset().getTotalSeconds());
    }

    void identity(Identity identity) {
        text(identity.name());
        text(identity.email());
    }

    void landing(Landing landing) {
        Integer known = landings.putIfAbsent(landing, landings.size());
        number(known == null ? landings.size() - 1 : known);
        if (known == null) {
            id(ObjectId.fromString(landing.commit()));
            moment(landing.at());
            identity(landing.by());
            identity(landing.author());
            moment(landing.authoredAt());
        }
    }

    void dateChange(DateChange change) {
        text(change.milestone());
        date(change.from());
        date(change.to());
        landing(change.landing());
    }

    void transition(Transition transition) {
        text(transition.kind().name());
        text(transition.from());
        text(transition.to());
        text(transition.path());
        text(transition.pathBefore());
        landing(transition.landing());
        number(transition.via().size());
        for (SideCommit side : transition.via()) {
            id(ObjectId.fromString(side.commit()));
            identity(side.author());
            moment(side.authoredAt());
        }
        text(transition.signature().name());
        number(transition.flags().size());
        transition.flags().forEach(flag -> text(flag.name()));
    }
}
