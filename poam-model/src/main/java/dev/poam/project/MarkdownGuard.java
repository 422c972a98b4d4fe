package dev.poam.project;

import dev.poam.source.Limits;
import dev.poam.source.RefusedInputException;
import dev.poam.source.SourceText;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;

/** Parses Markdown that anybody may have written: not what would keep the parser busy, and not for longer than a time. */
public final class MarkdownGuard {

    private MarkdownGuard() {}

    /**
     * What a parser makes of a text; it can not be interrupted, so it runs in a thread that does not keep the program alive.
     *
     * @throws RefusedInputException when parsing would take very long, or does
     */
    public static <T> T parse(SourceText source, Function<String, T> parser) throws RefusedInputException {
        MarkdownLimits.check(source);
        FutureTask<T> task = new FutureTask<>(() -> parser.apply(source.text()));
        Thread thread = new Thread(null, task, "markdown", MarkdownLimits.STACK_BYTES);
        thread.setDaemon(true);
        thread.start();
        try {
            return task.get(Limits.MARKDOWN_SECONDS, TimeUnit.SECONDS);
        } catch (TimeoutException | ExecutionException e) {
            throw new RefusedInputException(MarkdownLimits.tooIntricate(source.path(), null));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new RefusedInputException(MarkdownLimits.tooIntricate(source.path(), null));
        }
    }
}
