package dev.poam.maven;

import dev.poam.history.HistoryProgress;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.LongSupplier;

/** Says every two seconds how far a long reading has come; of a short one nothing. */
final class ProgressLines implements HistoryProgress {

    private static final long PAUSE = TimeUnit.SECONDS.toNanos(2);

    private final Consumer<String> log;
    private final LongSupplier clock;
    private long spoken;

    /**
     * Begins to measure.
     *
     * @param clock nanoseconds since any moment
     */
    ProgressLines(Consumer<String> log, LongSupplier clock) {
        this.log = log;
        this.clock = clock;
        this.spoken = clock.getAsLong();
    }

    @Override
    public void followed(int commits) {
        sayNowAndThen("Reading   %,d commits found so far", commits);
    }

    @Override
    public void landed(int commits, int total, int items) {
        sayNowAndThen("Reading   %,d of %,d commits; items found: %,d", commits, total, items);
    }

    @Override
    public void visited(int branch, int total) {
        sayNowAndThen("Reading   items of branch %,d of %,d", branch, total);
    }

    private void sayNowAndThen(String format, Object... values) {
        long now = clock.getAsLong();
        if (now - spoken >= PAUSE) {
            spoken = now;
            log.accept(String.format(Locale.ROOT, format, values));
        }
    }
}
