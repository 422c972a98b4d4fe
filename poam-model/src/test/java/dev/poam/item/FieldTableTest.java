package dev.poam.item;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.poam.source.RefusedInputException;
import dev.poam.source.SourceText;
import dev.poam.source.YamlReader;
import dev.poam.source.table.Field;
import dev.poam.source.table.FieldTable;
import dev.poam.source.table.TableReading;
import dev.poam.testing.Golden;
import java.io.IOException;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class FieldTableTest {

    private static final String RESOURCES = "src/main/resources/dev/poam/item/";

    @Test
    void theSchemaInTheJarIsThatOfTheTable() throws IOException {
        Golden.check(RESOURCES + ItemSchema.RESOURCE, ItemSchema.json());
    }

    @Test
    void theReferencePageInTheJarIsThatOfTheTable() throws IOException {
        Golden.check(RESOURCES + FieldReference.RESOURCE, FieldReference.markdown());
    }

    @ParameterizedTest
    @MethodSource("fields")
    void everyExampleIsAValueOfItsField(Field field) throws RefusedInputException {
        SourceText source = SourceText.decode("a.yaml", (field.name() + ": " + field.example() + "\n").getBytes(UTF_8));

        TableReading reading = TableReading.of(source, YamlReader.read(source).root(), FieldTable.of(field));

        assertThat(reading.problems()).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("fields")
    void everyMeaningIsAPhrase(Field field) {
        assertThat(field.meaning()).doesNotEndWith(".").doesNotContain("\n").isNotBlank();
    }

    static Stream<Field> fields() {
        return all(ItemFields.table());
    }

    private static Stream<Field> all(FieldTable table) {
        return table.fields().stream()
                .flatMap(field -> Stream.concat(
                        Stream.of(field),
                        field.type().fields().map(FieldTableTest::all).orElse(Stream.empty())));
    }
}
