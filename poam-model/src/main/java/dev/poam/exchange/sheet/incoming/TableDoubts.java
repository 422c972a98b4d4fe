package dev.poam.exchange.sheet.incoming;

import dev.poam.exchange.sheet.file.SheetFile;
import dev.poam.exchange.sheet.file.SheetFinding;
import dev.poam.exchange.sheet.file.SheetRow;
import dev.poam.rule.Finding;
import java.util.ArrayList;
import java.util.List;

/** Tells where a sheet and its mapping do not fit together, and what of it is above the table. */
final class TableDoubts {

    private static final int LONGEST_QUOTE = 60;

    private final SheetFile file;
    private final Table table;
    private final String mapping;

    /**
     * Doubts about a table.
     *
     * @param mapping the path of its mapping
     */
    TableDoubts(SheetFile file, Table table, String mapping) {
        this.file = file;
        this.table = table;
        this.mapping = mapping;
    }

    List<Finding> findings() {
        List<Finding> findings = new ArrayList<>();
        if (!table.unmapped().isEmpty()) {
            findings.add(ofHeader(
                    SheetFinding.READ_AS,
                    "the mapping does not have the columns " + String.join(", ", table.unmapped())
                            + "; what they say is kept in the notes",
                    "Add them to " + mapping + ", or write their new names there."));
        }
        if (!table.missing().isEmpty()) {
            findings.add(ofHeader(
                    SheetFinding.BAD_VALUE,
                    "the columns " + String.join(", ", table.missing())
                            + " of the mapping are not there; nothing is read for them",
                    "If they were renamed, write their new names into " + mapping + "; else delete them there."));
        }
        List<SheetRow> above = table.above();
        if (!above.isEmpty()) {
            String text = String.join(" | ", above.get(0).texts());
            findings.add(SheetFinding.LEFT_OUT.at(
                    file.name(),
                    above.get(0).number(),
                    0,
                    null,
                    Words.count(above.size(), "row") + " above the names of the columns "
                            + (above.size() == 1 ? "is" : "are") + " left out: \""
                            + (text.length() > LONGEST_QUOTE ? text.substring(0, LONGEST_QUOTE) + "..." : text) + "\"",
                    "Nothing is to be done, unless items are in them."));
        }
        return findings;
    }

    private Finding ofHeader(SheetFinding sort, String message, String help) {
        return sort.at(file.name(), table.header().number(), 0, null, message, help);
    }
}
