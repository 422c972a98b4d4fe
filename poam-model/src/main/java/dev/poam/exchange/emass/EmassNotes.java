package dev.poam.exchange.emass;

import dev.poam.exchange.extract.Extract;
import dev.poam.exchange.workbook.Look;
import dev.poam.exchange.workbook.SheetDraft;
import java.util.List;

/** The second sheet, which the templates have and an import does not read: what to know before the import. */
final class EmassNotes {

    private static final int WIDE = 110;

    private static final List<String> LINES = List.of(
            "Import the first sheet as it is: no column or sheet added or deleted, the marking kept.",
            "eMASS gives the ids of items and milestones when it takes them in; they stay empty here.",
            "Controls / APs are empty, so that each item is taken in for the system: the requirements are those of NIST SP"
                    + " 800-171 and stand under Security Checks.",
            "Milestones of an item stand in rows of their own below it.",
            "An item whose risk is accepted has neither milestones nor a scheduled completion date.",
            "Likelihood and Residual Risk Level follow from severity, relevance of threat and impact by the tables of the"
                    + " template. They are empty where nobody says how much the threat matters: the tags kev and exposed of an"
                    + " item do.",
            "Before items are imported again, export them from eMASS: what was changed there is lost otherwise.");

    private EmassNotes() {}

    static SheetDraft sheet(Extract extract) {
        SheetDraft sheet = new SheetDraft("Instructions", EmassWorkbook.DATES)
                .width(1, WIDE)
                .put(1, 1, "POA&M of commit " + extract.head().shortCommit(), Look.TITLE);
        int row = 2;
        for (String line : LINES) {
            sheet.put(row, 1, line, Look.TEXT);
            row++;
        }
        return sheet;
    }
}
