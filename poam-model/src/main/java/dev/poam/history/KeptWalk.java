package dev.poam.history;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Supplier;
import org.eclipse.jgit.lib.ObjectId;

/** A walk that goes on where an earlier one, kept in the Git directory, ended. */
final class KeptWalk {

    private final HistoryCache cache;
    private final Instant now;
    private final int worthKeeping;

    /** @param worthKeeping how many commits there must be to read until their state is kept; fewer are read in no time */
    KeptWalk(HistoryCache cache, Instant now, int worthKeeping) {
        this.cache = cache;
        this.now = now;
        this.worthKeeping = worthKeeping;
    }

    /** @param newWalk a walk that knows nothing yet */
    HistoryWalk to(ObjectId tip, Supplier<HistoryWalk> newWalk) throws IOException {
        HistoryWalk walk =
                cache.read().flatMap(state -> resumed(state, newWalk)).orElseGet(newWalk);
        int before = walk.chain().size();
        if (!walk.to(tip)) {
            walk = newWalk.get();
            before = 0;
            walk.to(tip);
        }
        if (walk.chain().size() - before >= worthKeeping) {
            StateOutput state = new StateOutput();
            walk.write(state);
            cache.write(state.toByteArray());
        }
        return walk;
    }

    private Optional<HistoryWalk> resumed(ByteBuffer state, Supplier<HistoryWalk> newWalk) {
        HistoryWalk walk = newWalk.get();
        try {
            StateInput in = new StateInput(state, now);
            walk.read(in);
            return in.isAtEnd() ? Optional.of(walk) : Optional.empty();
        } catch (RuntimeException e) {
            // Whole and of this reader by its name, yet made by one that wrote otherwise: whatever the wrong numbers
            // led to, there is no state.
            return Optional.empty();
        }
    }
}
