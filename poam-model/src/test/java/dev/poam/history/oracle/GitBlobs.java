package dev.poam.history.oracle;

import dev.poam.testing.GitProgram;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What the blobs of a repository say, asked of one {@code git cat-file --batch}. */
final class GitBlobs {

    private final Map<String, Optional<Said>> asYaml = new HashMap<>();
    private final Map<String, Optional<Said>> asMarkdown = new HashMap<>();

    private final GitProgram git;
    private final Said.Reader reader;

    GitBlobs(GitProgram git, Said.Reader reader) {
        this.git = git;
        this.reader = reader;
    }

    /** Reads the blobs that changes end in, unless they are known. */
    void read(Collection<LoggedCommit.Change> changes) {
        Set<String> names = new LinkedHashSet<>();
        for (LoggedCommit.Change change : changes) {
            if (change.after() != null && !asYaml.containsKey(change.after())) {
                names.add(change.after());
            }
        }
        if (!names.isEmpty()) {
            read(names);
        }
    }

    private void read(Set<String> names) {
        byte[] input = String.join("\n", names).concat("\n").getBytes(StandardCharsets.US_ASCII);
        byte[] output = git.answer(input, "cat-file", "--batch");
        int at = 0;
        for (String name : names) {
            // <name> blob <size> LF <bytes> LF
            int end = at;
            while (output[end] != '\n') {
                end++;
            }
            String header = new String(output, at, end - at, StandardCharsets.US_ASCII);
            int size = Integer.parseInt(header.substring(header.lastIndexOf(' ') + 1));
            byte[] content = new byte[size];
            System.arraycopy(output, end + 1, content, 0, size);
            asYaml.put(name, reader.read("item.yaml", content));
            asMarkdown.put(name, reader.read("item.md", content));
            at = end + 1 + size + 1;
        }
    }

    Optional<Said> said(String path, String blob) {
        return (Folders.isMarkdown(path) ? asMarkdown : asYaml).getOrDefault(blob, Optional.empty());
    }
}
