package dev.poam.source;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** A folder of artifacts of any number and size, in this repository or elsewhere. */
public final class ArtifactFolder {

    private static final int SHOWN = 10;

    private final Path folder;
    private final Set<String> own;

    /**
     * Nothing is read yet.
     *
     * @param own names of files that are no artifacts, from the folder on
     */
    public ArtifactFolder(Path folder, Collection<String> own) {
        this.folder = folder;
        this.own = Set.copyOf(own);
    }

    /**
     * Hashes every file at any depth, hidden ones too; Git's own folder is left out. No symbolic link is followed: one that
     * lies there, or anything else that is neither a file nor a folder, is refused, because the list would not be whole.
     *
     * @return in the order of the file system
     * @throws IOException also when a name cannot be listed, or a file changes meanwhile
     */
    public List<Artifact> read() throws IOException {
        List<Path> files = new ArrayList<>();
        List<String> objections = new ArrayList<>();
        Files.walkFileTree(folder, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path place, BasicFileAttributes attributes) {
                return place.endsWith(".git") ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFile(Path place, BasicFileAttributes attributes) {
                String name = name(place);
                if (!own.contains(name)) {
                    objection(name, attributes).ifPresentOrElse(objections::add, () -> files.add(place));
                }
                return FileVisitResult.CONTINUE;
            }
        });
        if (!objections.isEmpty()) {
            throw new IOException("the list of " + folder + " would not be whole: "
                    + objections.stream().sorted().limit(SHOWN).collect(Collectors.joining("; "))
                    + (objections.size() > SHOWN ? "; and " + (objections.size() - SHOWN) + " more" : ""));
        }
        List<Artifact> artifacts = new ArrayList<>();
        for (Path file : files) {
            artifacts.add(artifact(file));
        }
        return artifacts;
    }

    private static Optional<String> objection(String name, BasicFileAttributes attributes) {
        if (attributes.isSymbolicLink()) {
            return Optional.of(name + " is a symbolic link; put the file itself in its place");
        }
        if (!attributes.isRegularFile()) {
            return Optional.of(name + " is no regular file");
        }
        return ChecksumList.objection(name).map(objection -> name + " " + objection);
    }

    private Artifact artifact(Path file) throws IOException {
        BasicFileAttributes before = attributes(file);
        String sha256 = Sha256.of(file);
        BasicFileAttributes after = attributes(file);
        if (before.size() != after.size() || !before.lastModifiedTime().equals(after.lastModifiedTime())) {
            throw new IOException(name(file) + " changed while it was read");
        }
        return new Artifact(name(file), after.size(), sha256);
    }

    private static BasicFileAttributes attributes(Path file) throws IOException {
        return Files.readAttributes(file, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
    }

    private String name(Path place) {
        return WorkingFolder.relative(folder, place);
    }
}
