package dev.poam.exchange.sheet;

import static org.assertj.core.api.Assertions.assertThat;

import dev.poam.item.ItemFields;
import dev.poam.source.table.Field;
import dev.poam.source.table.FieldTable;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class ColumnsTest {

    @Test
    void everyFieldOfAnItemHasItsColumn() {
        List<String> fields = new ArrayList<>();
        collect(ItemFields.table(), "", fields);

        assertThat(Columns.all()).extracting(Column::field).containsExactlyInAnyOrderElementsOf(fields);
    }

    @Test
    void noTwoColumnsHaveOneHeader() {
        List<String> headers = new ArrayList<>();
        Columns.all().forEach(column -> headers.add(column.header()));
        LandedColumn.all().forEach(column -> headers.add(column.header()));

        assertThat(headers).doesNotHaveDuplicates();
    }

    @Test
    void aColumnIsFoundByItsHeader() {
        assertThat(Columns.named(" cvss SCORE ")).map(Column::field).contains("risk.cvss");
        assertThat(Columns.named("File")).isEmpty();
    }

    private static void collect(FieldTable table, String lead, List<String> fields) {
        for (Field field : table.fields()) {
            boolean mapping = field.type().fields().isPresent()
                    && !field.type().isList()
                    && !field.name().equals("cost");
            if (mapping) {
                collect(field.type().fields().get(), lead + field.name() + ".", fields);
            } else {
                fields.add(lead + field.name());
            }
        }
    }
}
