package dev.poam.rule;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;

/** Work that another core does meanwhile. */
final class Background<T> {

    private final FutureTask<T> work;

    private Background(FutureTask<T> work) {
        this.work = work;
    }

    /** Begins the work; nobody need wait for its end. */
    static <T> Background<T> begin(Callable<T> work) {
        FutureTask<T> task = new FutureTask<>(work);
        Thread thread = new Thread(task, "poam-background");
        // A build that is broken off must not wait for it.
        thread.setDaemon(true);
        thread.start();
        return new Background<>(task);
    }

    /** Waits for what comes of it. */
    T result() throws IOException {
        try {
            return work.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException("the check was interrupted");
        } catch (ExecutionException e) {
            if (e.getCause() instanceof IOException said) {
                throw said;
            }
            throw new IllegalStateException("the check failed", e.getCause());
        }
    }
}
