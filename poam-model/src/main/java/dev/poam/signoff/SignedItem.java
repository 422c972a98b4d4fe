package dev.poam.signoff;

import dev.poam.item.ItemEditor;
import dev.poam.item.ItemFiles;
import dev.poam.item.ItemReader;
import dev.poam.item.PoamItem;
import dev.poam.item.Status;
import dev.poam.source.RefusedInputException;
import dev.poam.source.Sha256;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * An item as it was signed.
 *
 * @param status null when it was none of the five
 * @param rest the SHA-256 of the file without regard to the status
 */
public record SignedItem(String id, @Nullable Status status, String rest) {

    /** The item in a file; empty when the file is none that can be read. */
    static Optional<SignedItem> of(String path, byte[] stored) {
        if (!ItemFiles.isItemFile(path)) {
            return Optional.empty();
        }
        PoamItem item = ItemReader.read(path, stored).item();
        return item == null
                ? Optional.empty()
                : Optional.of(new SignedItem(item.id(), item.status(), rest(path, stored)));
    }

    private static String rest(String path, byte[] stored) {
        try {
            return Sha256.of(ItemEditor.of(path, stored).set("status", Status.OPEN.label()));
        } catch (RefusedInputException e) {
            // Where no status can be set, it is the same file only when every byte is.
            return Sha256.of(stored);
        }
    }
}
