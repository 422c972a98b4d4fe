package dev.poam.maven;

import dev.poam.report.text.ConsoleText;
import dev.poam.rule.Severity;
import java.util.Collection;
import org.apache.maven.plugin.logging.Log;

/** Maven's log as the goals write to it: nothing that comes from a repository can act on the terminal. */
final class Console {

    private final Log log;

    Console(Log log) {
        this.log = log;
    }

    void info(String line) {
        log.info(ConsoleText.escaped(line));
    }

    void info(Collection<String> lines) {
        lines.forEach(this::info);
    }

    void warn(String line) {
        log.warn(ConsoleText.escaped(line));
    }

    /** Writes at the level that Maven has for this severity. */
    void log(Severity severity, String line) {
        switch (severity) {
            case ERROR -> log.error(ConsoleText.escaped(line));
            case WARNING -> warn(line);
            case INFO -> info(line);
        }
    }
}
