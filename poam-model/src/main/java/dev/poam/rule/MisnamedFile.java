package dev.poam.rule;

import dev.poam.item.PoamItem;

/** Finds items whose file's name does not begin with their id. */
final class MisnamedFile extends ItemRule {

    MisnamedFile() {
        super(
                "item/file-name",
                Severity.ERROR,
                "The file of an item is named after its id",
                "Item format (field reference)");
    }

    @Override
    void check(PoamItem item, Inspection inspection, Reporter reporter) {
        String name = item.path().substring(item.path().lastIndexOf('/') + 1);
        String extension = name.substring(name.lastIndexOf('.') + 1);
        if (!name.startsWith(item.id() + ".") && !name.startsWith(item.id() + "-")) {
            reporter.report(
                    item,
                    "id",
                    "the file " + name + " holds the item " + item.id(),
                    "Rename the file to " + item.id() + "." + extension + " or " + item.id() + "-short-name."
                            + extension + ", or correct the id.");
        }
    }
}
