package dev.poam.maven;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Map;
import java.util.SortedMap;
import java.util.UUID;

/** A folder of files that is there whole or not at all. */
final class NewFolder {

    private NewFolder() {}

    /**
     * Writes files into one folder that must not be there yet; makes the folders above it.
     *
     * @param files by path below the root, all directly in the same folder
     * @throws FileAlreadyExistsException when the folder is there, which stays as it is
     */
    static void write(Path root, SortedMap<String, byte[]> files) throws IOException {
        Path folder = folder(root, files.firstKey());
        if (Files.exists(folder, LinkOption.NOFOLLOW_LINKS)) {
            throw new FileAlreadyExistsException(folder.toString());
        }
        Path parent = folder(root, root.relativize(folder).toString());
        Files.createDirectories(parent);
        Path draft = Files.createDirectory(parent.resolve("." + UUID.randomUUID() + ".tmp"));
        try {
            for (Map.Entry<String, byte[]> file : files.entrySet()) {
                Path name = root.resolve(file.getKey()).getFileName();
                Files.write(draft.resolve(name), file.getValue(), StandardOpenOption.CREATE_NEW);
            }
            Files.move(draft, folder, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            delete(draft, files);
            throw e;
        }
    }

    /** Takes back what {@link #write} has written. */
    static void remove(Path root, SortedMap<String, byte[]> files) throws IOException {
        delete(folder(root, files.firstKey()), files);
    }

    private static Path folder(Path root, String path) throws IOException {
        Path folder = root.resolve(path).getParent();
        if (folder == null) {
            throw new IOException("not in a folder: " + path);
        }
        return folder;
    }

    private static void delete(Path draft, SortedMap<String, byte[]> files) throws IOException {
        for (String path : files.keySet()) {
            Files.deleteIfExists(draft.resolve(Path.of(path).getFileName()));
        }
        Files.deleteIfExists(draft);
    }
}
