package dev.poam.exchange.log;

import dev.poam.source.Problem;
import dev.poam.source.RefusedInputException;
import java.util.List;
import java.util.Optional;

/** A log as it was read: a patch report of WSUS, SCCM or Intune as a sheet, a run of Ansible or of InSpec as JSON. */
public final class MachineLog {

    private final LogKind kind;
    private final List<LogEntry> entries;

    MachineLog(LogKind kind, List<LogEntry> entries) {
        this.kind = kind;
        this.entries = List.copyOf(entries);
    }

    /**
     * Reads a log.
     *
     * @param name the file's own name, for problems
     * @throws RefusedInputException when it is none of those that are known, or damaged
     */
    public static MachineLog read(String name, byte[] content) throws RefusedInputException {
        Optional<MachineLog> log =
                RunLog.looksLikeJson(content) ? RunLog.read(name, content) : PatchReport.read(name, content);
        return log.orElseThrow(() -> new RefusedInputException(new Problem(
                Problem.Kind.UNREADABLE,
                name,
                null,
                "this is no log that is known",
                "A patch report as CSV has a column for the computer and one for the state; Ansible writes JSON with"
                        + " ANSIBLE_STDOUT_CALLBACK=json, InSpec with --reporter json or json-min.")));
    }

    public LogKind kind() {
        return kind;
    }

    List<LogEntry> entries() {
        return entries;
    }
}
