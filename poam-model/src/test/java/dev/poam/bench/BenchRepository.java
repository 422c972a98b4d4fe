package dev.poam.bench;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;

/**
 * A team's repository with years of history, always the same for the same shape: half of the items come at once out of a
 * former sheet, the others one by one; more than half of the commits are elsewhere; branches are merged.
 *
 * @param commits how many, with those of merged branches
 * @param folders into how many subfolders the items are put; 1 for none
 */
record BenchRepository(String name, int items, int commits, int folders) {

    private static final Instant START = Instant.parse("2020-01-06T08:00:00Z");
    private static final long MINUTES_BETWEEN = 30;
    private static final double AT_ITEMS = 0.45;

    /** The repository's folder; made when it is not there yet. */
    Path madeBelow(Path folder) throws IOException, InterruptedException {
        Path ready = folder.resolve(String.format(Locale.ROOT, "%s-%d-%d-%d", name, items, commits, folders));
        if (Files.isDirectory(ready)) {
            return ready;
        }
        Files.createDirectories(folder);
        Path work = Files.createTempDirectory(folder, name);
        Processes.run(work, "git", "init", "-q", "-b", "main", ".");
        Process importing = new ProcessBuilder("git", "fast-import", "--quiet", "--force")
                .directory(work.toFile())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        try (OutputStream stream = new BufferedOutputStream(importing.getOutputStream(), 1 << 20)) {
            new Past(stream).write();
        }
        if (importing.waitFor() != 0) {
            throw new IOException("git fast-import failed");
        }
        // What a server packs anew and a clone then holds, with the commit-graph that git writes by itself.
        Processes.run(work, "git", "repack", "-q", "-a", "-d", "-f");
        Processes.run(work, "git", "commit-graph", "write", "--reachable");
        Processes.run(work, "git", "reset", "-q", "--hard");
        return Files.move(work, ready, StandardCopyOption.ATOMIC_MOVE);
    }

    /** Writes the past as a stream for git fast-import. */
    private final class Past {

        private final OutputStream out;
        private final Random random = new Random(20200106);
        private final List<BenchItem> present = new ArrayList<>();
        private int made;
        private int mark;

        Past(OutputStream out) {
            this.out = out;
        }

        void write() throws IOException {
            Map<String, String> sheet = new TreeMap<>();
            while (present.size() < items / 2) {
                add(sheet);
            }
            commit("main", 0, 0, sheet);
            while (made < commits) {
                if (random.nextInt(12) == 0 && made + 8 < commits) {
                    mergedBranch();
                } else {
                    commit("main", 0, 0, change());
                }
            }
            print("done\n");
        }

        private void mergedBranch() throws IOException {
            Map<String, String> onBranch = new TreeMap<>();
            int from = mark;
            int tip = from;
            for (int left = 1 + random.nextInt(4); left > 0; left--) {
                Map<String, String> change = change();
                onBranch.putAll(change);
                tip = commit("side", tip, 0, change);
            }
            int main = from;
            if (random.nextBoolean()) {
                Map<String, String> elsewhere = new TreeMap<>();
                elsewhere(elsewhere);
                main = commit("main", from, 0, elsewhere);
                onBranch.keySet().removeAll(elsewhere.keySet());
            }
            commit("main", main, tip, onBranch);
        }

        private Map<String, String> change() {
            Map<String, String> change = new TreeMap<>();
            if (random.nextDouble() < AT_ITEMS) {
                double toCome = (items - present.size()) / Math.max(1.0, (commits - made) * AT_ITEMS);
                for (int i = random.nextInt(7) == 0 ? 1 + random.nextInt(4) : 1; i > 0; i--) {
                    if (random.nextDouble() < toCome && present.size() < items) {
                        add(change);
                    } else {
                        edit(change);
                    }
                }
            } else {
                elsewhere(change);
            }
            return change;
        }

        private void add(Map<String, String> change) {
            BenchItem item = new BenchItem(present.size() + 1, today(), random.nextLong());
            present.add(item);
            change.put(path(present.size() - 1), item.text());
        }

        private void edit(Map<String, String> change) {
            int number = random.nextInt(present.size());
            BenchItem item = present.get(number);
            item.edit(today());
            change.put(path(number), item.text());
        }

        private String path(int number) {
            String file = present.get(number).id() + ".yaml";
            return folders == 1
                    ? "poam/items/" + file
                    : String.format(Locale.ROOT, "poam/items/%03d/%s", number % folders, file);
        }

        private void elsewhere(Map<String, String> change) {
            int file = random.nextInt(600);
            String path = String.format(Locale.ROOT, "src/part%02d/file%02d.txt", file / 30, file % 30);
            StringBuilder text = new StringBuilder(path).append('\n');
            for (int i = 0; i < 20; i++) {
                text.append("line ").append(random.nextInt(1000)).append('\n');
            }
            change.put(random.nextInt(10) == 0 ? "README.md" : path, text.toString());
        }

        private LocalDate today() {
            return LocalDate.ofInstant(now(), ZoneOffset.UTC);
        }

        private Instant now() {
            return START.plusSeconds(made * MINUTES_BETWEEN * 60);
        }

        /** Returns the commit's mark. */
        private int commit(String branch, int from, int merged, Map<String, String> files) throws IOException {
            mark++;
            made++;
            String who = made % 3 == 0 ? "Maya Lin <maya.lin@example.com> " : "Omar Diaz <omar.diaz@example.com> ";
            String when = now().getEpochSecond() + " +0000\n";
            print("commit refs/heads/" + branch + "\nmark :" + mark + "\n");
            print("author " + who + when + "committer " + who + when);
            data(merged == 0 ? "Work on the system, part " + made : "Merge a branch\n\nIts part ends with " + made);
            print(from == 0 ? "" : "from :" + from + "\n");
            print(merged == 0 ? "" : "merge :" + merged + "\n");
            for (Map.Entry<String, String> file : files.entrySet()) {
                print("M 100644 inline " + file.getKey() + "\n");
                data(file.getValue());
            }
            print("\n");
            return mark;
        }

        private void data(String text) throws IOException {
            byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
            print("data " + bytes.length + "\n");
            out.write(bytes);
            print("\n");
        }

        private void print(String text) throws IOException {
            out.write(text.getBytes(StandardCharsets.UTF_8));
        }
    }
}
