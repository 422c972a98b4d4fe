package dev.poam.history.random;

import dev.poam.testing.GitProgram;
import java.io.BufferedReader;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Makes the commits of a past by {@code git fast-import}.
 *
 * <p>Git is asked for a commit's name where a later message needs it, so that the stream that is kept is plain: given to
 * {@code git fast-import} again it makes the same commits.
 */
final class FastImport {

    private static final Pattern NAME_OF_COMMIT = Pattern.compile("@(\\d+)@");

    private final Process git;
    private final OutputStream input;
    private final BufferedReader answers;
    private final ByteArrayOutputStream stream = new ByteArrayOutputStream();
    private final Set<String> made = new HashSet<>();
    private int sent;

    private FastImport(GitProgram program) {
        this.git = program.start("fast-import", "--quiet", "--force", "--date-format=raw");
        this.input = git.getOutputStream();
        this.answers = new BufferedReader(new InputStreamReader(git.getInputStream(), StandardCharsets.US_ASCII));
    }

    /** Makes the commits in an empty repository, and returns the stream that did. */
    static byte[] run(GitProgram program, Past past) {
        FastImport running = new FastImport(program);
        try {
            running.write(past);
            return running.stream.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private void write(Past past) throws IOException, InterruptedException {
        for (Revision revision : past.revisions()) {
            write(revision);
        }
        Map<String, Integer> ends = new TreeMap<>(past.branches());
        ends.put("main", past.head());
        for (Map.Entry<String, Integer> end : ends.entrySet()) {
            if (end.getValue() != 0) {
                line("reset refs/heads/" + end.getKey());
                line("from :" + end.getValue());
            }
        }
        input.write(stream.toByteArray(), sent, stream.size() - sent);
        input.close();
        if (git.waitFor() != 0) {
            throw new IOException("git fast-import failed on\n" + stream.toString(StandardCharsets.UTF_8));
        }
    }

    private void write(Revision revision) throws IOException {
        if (revision.parents().isEmpty()) {
            line("reset refs/heads/main");
        }
        byte[] message = named(revision.message()).getBytes(StandardCharsets.UTF_8);
        line("commit refs/heads/main");
        line("mark :" + revision.mark());
        line("author " + hand(revision.author()));
        line("committer " + hand(revision.committer()));
        data(message);
        List<Integer> parents = revision.parents();
        for (int i = 0; i < parents.size(); i++) {
            line((i == 0 ? "from :" : "merge :") + parents.get(i));
        }
        for (Revision.Edit edit : revision.edits()) {
            Content content = edit.content();
            if (content == null) {
                line("D " + edit.path());
            } else if (content.isSubmodule()) {
                line("M 160000 " + new String(content.bytes(), StandardCharsets.US_ASCII) + " " + edit.path());
            } else {
                line("M " + content.mode() + " inline " + edit.path());
                data(content.bytes());
            }
        }
        line("");
        made.add(String.valueOf(revision.mark()));
    }

    private static String hand(Revision.Hand hand) {
        return hand.name() + " <" + hand.email() + "> " + hand.seconds() + " " + hand.zone();
    }

    private void data(byte[] bytes) throws IOException {
        line("data " + bytes.length);
        stream.write(bytes);
        line("");
    }

    private void line(String text) throws IOException {
        stream.write((text + "\n").getBytes(StandardCharsets.UTF_8));
    }

    /** The message with the names of the commits that it speaks of. */
    private String named(String message) throws IOException {
        Matcher matcher = NAME_OF_COMMIT.matcher(message);
        StringBuilder text = new StringBuilder();
        while (matcher.find()) {
            matcher.appendReplacement(text, name(matcher.group(1)));
        }
        return matcher.appendTail(text).toString();
    }

    private String name(String mark) throws IOException {
        if (!made.contains(mark)) {
            return "0".repeat(40);
        }
        input.write(stream.toByteArray(), sent, stream.size() - sent);
        sent = stream.size();
        input.write(("get-mark :" + mark + "\n").getBytes(StandardCharsets.US_ASCII));
        input.flush();
        String name = answers.readLine();
        if (name == null) {
            throw new IOException("git fast-import gave no name for the mark " + mark);
        }
        return name;
    }
}
