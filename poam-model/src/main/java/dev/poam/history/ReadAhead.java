package dev.poam.history;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Supplier;
import org.eclipse.jgit.lib.ObjectId;
import org.jspecify.annotations.Nullable;

/**
 * Reads the chain's steps stretch by stretch on all cores, and hands them out in the chain's order.
 *
 * <p>What a commit did to the files can be told without the commits before it; what that means to the items cannot. So the
 * costly part is read ahead, only so far that memory stays bounded.
 */
final class ReadAhead implements AutoCloseable {

    private static final int STRETCH = 512;

    /** Each thread keeps trees of its own, and those of ten thousand items take room. */
    private static final int MOST_THREADS = 4;

    private static final int THREADS =
            Math.min(MOST_THREADS, Runtime.getRuntime().availableProcessors());

    private final @Nullable ObjectId before;
    private final List<Chain.Link> links;
    private final Supplier<StretchReader> newReader;
    private final Queue<StretchReader> idle = new ConcurrentLinkedQueue<>();
    private final Deque<Future<List<Step>>> ahead = new ArrayDeque<>();
    private @Nullable ExecutorService threads;
    private int started;

    /**
     * @param before the top folder of the commit before the first; null at the chain's beginning
     * @param newReader makes a reader for one more thread
     */
    ReadAhead(@Nullable ObjectId before, List<Chain.Link> links, Supplier<StretchReader> newReader) {
        this.before = before;
        this.links = links;
        this.newReader = newReader;
    }

    /** The next steps; empty behind the last. */
    List<Step> next() throws IOException {
        if (links.size() <= STRETCH) {
            int from = started;
            started = links.size();
            return from == started ? List.of() : read(from);
        }
        while (started < links.size() && ahead.size() < 3 * THREADS) {
            int from = started;
            ahead.add(threads().submit(() -> read(from)));
            started = Math.min(links.size(), from + STRETCH);
        }
        Future<List<Step>> first = ahead.poll();
        return first == null ? List.of() : await(first);
    }

    private ExecutorService threads() {
        ExecutorService known = threads;
        if (known == null) {
            known = Executors.newFixedThreadPool(THREADS, work -> {
                Thread thread = new Thread(work, "poam-history");
                // A build that is broken off must not wait for them.
                thread.setDaemon(true);
                return thread;
            });
            threads = known;
        }
        return known;
    }

    private List<Step> read(int from) throws IOException {
        StretchReader reader = idle.poll();
        if (reader == null) {
            reader = newReader.get();
        }
        try {
            int to = Math.min(links.size(), from + STRETCH);
            return reader.read(from == 0 ? before : links.get(from - 1).tree(), links.subList(from, to));
        } finally {
            idle.add(reader);
        }
    }

    private static List<Step> await(Future<List<Step>> steps) throws IOException {
        try {
            return steps.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException("reading the history was interrupted");
        } catch (ExecutionException e) {
            Throwable cause = e.getCause();
            if (cause instanceof IOException said) {
                throw said;
            }
            throw new IllegalStateException("reading the history failed", cause);
        }
    }

    @Override
    public void close() {
        if (threads != null) {
            threads.shutdownNow();
        }
        ahead.forEach(one -> one.cancel(true));
        idle.forEach(StretchReader::close);
    }
}
