package dev.poam.source;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.Predicate;

/** A POA&amp;M repository as it lies in a folder, committed or not; no symbolic link below the root is followed. */
public final class WorkingFolder implements FileTree {

    private static final String GIT_FOLDER = ".git";

    private final Path root;

    /** The folder that holds {@code poam/}; it may itself be reached through a link. */
    public WorkingFolder(Path root) {
        this.root = root;
    }

    /** Where on disk a path lies. */
    public Path resolve(String path) {
        return root.resolve(path);
    }

    @Override
    public EntryKind kind(String path) throws IOException {
        Path place = root;
        BasicFileAttributes attributes = null;
        for (String name : path.split("/", -1)) {
            if (attributes != null && !attributes.isDirectory()) {
                return attributes.isSymbolicLink() ? EntryKind.SYMLINK : EntryKind.MISSING;
            }
            place = place.resolve(name);
            try {
                attributes = Files.readAttributes(place, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
            } catch (NoSuchFileException e) {
                return EntryKind.MISSING;
            }
        }
        return attributes == null ? EntryKind.MISSING : kind(attributes);
    }

    private static EntryKind kind(BasicFileAttributes attributes) {
        if (attributes.isSymbolicLink()) {
            return EntryKind.SYMLINK;
        }
        if (attributes.isDirectory()) {
            return EntryKind.FOLDER;
        }
        return attributes.isRegularFile() ? EntryKind.FILE : EntryKind.OTHER;
    }

    @Override
    public List<String> filesBelow(String folder) throws IOException {
        return below(folder, BasicFileAttributes::isRegularFile);
    }

    @Override
    public List<String> linksBelow(String folder) throws IOException {
        return below(folder, BasicFileAttributes::isSymbolicLink);
    }

    private List<String> below(String folder, Predicate<BasicFileAttributes> wanted) throws IOException {
        if (kind(folder) != EntryKind.FOLDER) {
            return List.of();
        }
        List<String> found = new ArrayList<>();
        Files.walkFileTree(root.resolve(folder), new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path place, BasicFileAttributes attributes) {
                boolean git = place.endsWith(GIT_FOLDER);
                return git ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFile(Path place, BasicFileAttributes attributes) {
                if (wanted.test(attributes)) {
                    found.add(relative(root, place));
                }
                return FileVisitResult.CONTINUE;
            }
        });
        Collections.sort(found);
        return found;
    }

    /** The way from a folder to what lies in it, with forward slashes. */
    static String relative(Path root, Path place) {
        List<String> names = new ArrayList<>();
        root.relativize(place).forEach(name -> names.add(name.toString()));
        return String.join("/", names);
    }

    @Override
    public long size(String path) throws IOException {
        return Files.readAttributes(regular(path), BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS)
                .size();
    }

    @Override
    public byte[] read(String path, long limit) throws IOException {
        try (InputStream input = Files.newInputStream(regular(path), LinkOption.NOFOLLOW_LINKS)) {
            // One byte more than allowed tells a file that has grown since its size was asked for.
            byte[] bytes = input.readNBytes(Math.toIntExact(limit + 1));
            if (bytes.length > limit) {
                throw new IOException(path + " has more than " + limit + " bytes");
            }
            return bytes;
        }
    }

    @Override
    public String sha256(String path) throws IOException {
        return Sha256.of(regular(path));
    }

    private Path regular(String path) throws IOException {
        EntryKind kind = kind(path);
        if (kind != EntryKind.FILE) {
            throw new IOException(path + " is no regular file");
        }
        return root.resolve(path);
    }
}
