package dev.poam.project;

import dev.poam.item.FieldPolicy;
import dev.poam.item.ItemFiles;
import dev.poam.item.ItemReader;
import dev.poam.item.ItemReading;
import dev.poam.item.PoamItem;
import dev.poam.source.FileTree;
import dev.poam.source.FrontMatter;
import dev.poam.source.Limits;
import dev.poam.source.Problem;
import dev.poam.source.RefusedInputException;
import dev.poam.source.SourceText;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** Reads a whole repository; what is wrong with one file hides no other. */
final class ProjectLoader {

    private final FileTree files;
    private final List<Problem> problems = new ArrayList<>();
    private final List<PoamItem> items = new ArrayList<>();
    private final List<Assessment> assessments = new ArrayList<>();
    private final List<Review> reviews = new ArrayList<>();
    private final List<String> itemFiles = new ArrayList<>();

    ProjectLoader(FileTree files) {
        this.files = files;
    }

    Project load() throws IOException {
        Settings settings = settings();
        People people = people();
        FieldPolicy policy = policy(settings);
        for (String path : candidates(settings)) {
            loadItem(path, policy);
        }
        noteLinks(settings);
        loadAssessments();
        loadReviews();
        return new Project(files, settings, people, items, assessments, reviews, itemFiles, problems);
    }

    Settings settings() throws IOException {
        Optional<SourceText> source = source(Settings.PATH);
        if (source.isEmpty()) {
            return Settings.DEFAULTS;
        }
        SettingsReader reader = new SettingsReader(source.get(), files);
        Settings settings = reader.read();
        problems.addAll(reader.problems());
        return settings;
    }

    People people() throws IOException {
        Optional<SourceText> source = source(People.PATH);
        if (source.isEmpty()) {
            return People.NOBODY;
        }
        PeopleReader reader = new PeopleReader(source.get());
        People people = reader.read();
        problems.addAll(reader.problems());
        return people;
    }

    /** A file that may be absent; empty as well when it is refused, which is noted. */
    private Optional<SourceText> source(String path) throws IOException {
        FileTree.EntryKind kind = files.kind(path);
        if (kind == FileTree.EntryKind.MISSING) {
            return Optional.empty();
        }
        try {
            if (kind != FileTree.EntryKind.FILE) {
                throw new RefusedInputException(noFile(path));
            }
            return Optional.of(SourceText.decode(path, bytes(path)));
        } catch (RefusedInputException e) {
            problems.add(e.problem());
            return Optional.empty();
        }
    }

    private static Problem noFile(String path) {
        return new Problem(
                Problem.Kind.UNREADABLE,
                path,
                null,
                "this is a symbolic link or a folder, not a file",
                "Put the file itself in its place; links are never followed.");
    }

    private Set<String> candidates(Settings settings) throws IOException {
        Set<String> paths = new TreeSet<>();
        for (String folder : settings.itemFolders()) {
            paths.addAll(files.filesBelow(folder));
        }
        return paths;
    }

    /** A link among the items may be an item that somebody thinks is checked. */
    private void noteLinks(Settings settings) throws IOException {
        for (String folder : settings.itemFolders()) {
            for (String path : files.linksBelow(folder)) {
                if (ItemFiles.isItemFile(path)) {
                    problems.add(noFile(path));
                }
            }
        }
    }

    private static FieldPolicy policy(Settings settings) {
        Map<String, Problem.Level> levels = new TreeMap<>();
        settings.fieldPolicy().forEach((field, level) -> level.asProblem().ifPresent(one -> levels.put(field, one)));
        return new FieldPolicy(levels);
    }

    private void loadItem(String path, FieldPolicy policy) {
        if (!ItemFiles.isItemFile(path)) {
            noteWhatIsNotRead(path);
            return;
        }
        try {
            byte[] bytes = bytes(path);
            if (isPlainPage(path, bytes)) {
                return;
            }
            itemFiles.add(path);
            ItemReading reading = ItemReader.read(path, bytes, policy);
            problems.addAll(reading.problems());
            if (reading.item() != null) {
                items.add(reading.item());
            }
        } catch (RefusedInputException e) {
            itemFiles.add(path);
            problems.add(e.problem());
        }
    }

    private void loadAssessments() throws IOException {
        for (String path : new TreeSet<>(files.filesBelow(Assessment.FOLDER))) {
            if (!ItemFiles.isYaml(path)) {
                continue;
            }
            Optional<SourceText> source = source(path);
            if (source.isPresent()) {
                AssessmentReader reader = new AssessmentReader(source.get());
                reader.read().ifPresent(assessments::add);
                problems.addAll(reader.problems());
            }
        }
    }

    private void loadReviews() throws IOException {
        for (String path : new TreeSet<>(files.filesBelow(Review.FOLDER))) {
            Optional<SourceText> source = ItemFiles.isMarkdown(path) ? source(path) : Optional.empty();
            // A page without front matter among the reviews, such as a README, is prose.
            if (source.isPresent() && FrontMatter.isIn(source.get())) {
                ReviewReader reader = new ReviewReader(source.get());
                reader.read().ifPresent(reviews::add);
                problems.addAll(reader.problems());
            }
        }
    }

    private byte[] bytes(String path) throws RefusedInputException {
        try {
            long size = files.size(path);
            if (size > Limits.FILE_BYTES) {
                throw SourceText.tooLarge(path, size);
            }
            return files.read(path, Limits.FILE_BYTES);
        } catch (IOException e) {
            throw new RefusedInputException(new Problem(
                    Problem.Kind.UNREADABLE,
                    path,
                    null,
                    "the file can not be opened",
                    "Check that it is still there and that you may read it."));
        }
    }

    /** A README or another page of prose that lies among the items; a file that is named like an item is never one. */
    private static boolean isPlainPage(String path, byte[] bytes) throws RefusedInputException {
        return ItemFiles.isMarkdown(path)
                && ItemFiles.idInName(path).isEmpty()
                && !FrontMatter.isIn(SourceText.decode(path, bytes));
    }

    private void noteWhatIsNotRead(String path) {
        ItemFiles.idInName(path)
                .ifPresent(id -> problems.add(new Problem(
                        Problem.Kind.UNREADABLE,
                        path,
                        null,
                        "the file is named like item " + id + " but is not read as one",
                        "Let its name end in .yaml or .md, or move it out of the items.",
                        Problem.Level.WARNING)));
    }
}
