package dev.poam.signoff;

import dev.poam.project.Project;
import dev.poam.project.Settings;
import dev.poam.project.SignoffPurpose;
import dev.poam.source.ChecksumList;
import dev.poam.source.FileTree;
import dev.poam.source.FileTree.EntryKind;
import dev.poam.source.SafePath;
import dev.poam.source.StoredDigest;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * The list of files that a release stands for: everything below {@code poam/} and the folders of items, {@code poam.yaml}
 * and the documents that it names, each with the SHA-256 of the bytes that Git stores.
 *
 * <p>A sign-off that came later is no change of what was released; those that were there are listed like any file.
 */
final class ReleaseManifest {

    /** The word for a release among the documents to sign, and what its record is called. */
    static final String DOCUMENT = "release";

    private static final String NAME = "release-manifest.sha256";
    private static final String FOLDER = "poam";

    private ReleaseManifest() {}

    /** Where the manifest of a run is kept: beside its record. */
    static String path(SignoffRun run) {
        return run.folder() + "/" + NAME;
    }

    /** Whether the document of a record is the manifest of a release: of its own run, or of one that somebody else signed. */
    static boolean isThatOf(SignoffStatement statement) {
        String document = statement.document().path();
        return statement.purpose() == SignoffPurpose.RELEASE
                && document.startsWith(SignoffRecord.FOLDER + "/")
                && document.endsWith("/" + NAME);
    }

    /** The manifest of a commit; {@link #objections} tells whether there can be one. */
    static ChecksumList of(FileTree committed) throws IOException {
        SortedMap<String, String> digests = new TreeMap<>();
        for (String path : scope(committed)) {
            digests.put(path, committed.sha256(path));
        }
        return new ChecksumList(digests);
    }

    /** Why a commit cannot be released as it is; one line each, without a period. */
    static List<String> objections(FileTree committed, FileTree working) throws IOException {
        List<String> objections = new ArrayList<>();
        SortedSet<String> paths = scope(committed);
        for (String path : paths) {
            SafePath.objection(path)
                    .ifPresent(objection -> objections.add(path + " " + objection + ", so that it cannot be listed"));
        }
        links(committed).forEach(path -> objections.add(path + " is a symbolic link; a release is of files"));
        if (!objections.isEmpty()) {
            return objections;
        }
        ChecksumList manifest = of(committed);
        for (String path : differences(manifest, working)) {
            if (!paths.contains(path)) {
                objections.add(path + " is not committed; commit it or take it away");
            } else if (working.kind(path) != EntryKind.FILE || !isIn(path, working, manifest)) {
                objections.add(path + " is not committed as it lies in the folder; commit it first");
            }
        }
        return objections;
    }

    private static boolean isIn(String path, FileTree working, ChecksumList manifest) throws IOException {
        return StoredDigest.isOf(path, working, manifest.sha256(path).orElseThrow());
    }

    /** The files that differ from the manifest, are missing, or are not listed and belong to a release. */
    static SortedSet<String> differences(ChecksumList manifest, FileTree files) throws IOException {
        SortedSet<String> differences = new TreeSet<>(scope(files));
        differences.addAll(links(files));
        differences.removeIf(path -> path.startsWith(SignoffRecord.FOLDER + "/"));
        differences.removeAll(manifest.sha256ByName().keySet());
        for (var listed : manifest.sha256ByName().entrySet()) {
            String path = listed.getKey();
            boolean same = SafePath.isSafe(path)
                    && files.kind(path) == EntryKind.FILE
                    && files.sha256(path).equals(listed.getValue());
            if (!same) {
                differences.add(path);
            }
        }
        return differences;
    }

    private static SortedSet<String> scope(FileTree files) throws IOException {
        Settings settings = Project.settingsIn(files);
        SortedSet<String> paths = new TreeSet<>();
        for (String folder : folders(settings)) {
            paths.addAll(files.filesBelow(folder));
        }
        List<String> single = new ArrayList<>(List.of(Settings.PATH));
        for (Settings.Document document : settings.documents()) {
            if (document.path() != null) {
                single.add(document.path());
            }
        }
        for (String path : single) {
            if (SafePath.isSafe(path) && files.kind(path) == EntryKind.FILE) {
                paths.add(path);
            }
        }
        return paths;
    }

    private static SortedSet<String> links(FileTree files) throws IOException {
        SortedSet<String> paths = new TreeSet<>();
        for (String folder : folders(Project.settingsIn(files))) {
            paths.addAll(files.linksBelow(folder));
        }
        return paths;
    }

    private static SortedSet<String> folders(Settings settings) {
        SortedSet<String> folders = new TreeSet<>(settings.itemFolders());
        folders.add(FOLDER);
        return folders;
    }
}
