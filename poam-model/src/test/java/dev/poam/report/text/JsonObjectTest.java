package dev.poam.report.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class JsonObjectTest {

    @Test
    void fieldsStandInTheOrderInWhichTheyWerePut() {
        JsonObject object = new JsonObject().put("text", "one \"and\"\n two").put("count", 3);
        object.put("flag", true).putNull("nothing").put("unknown", (String) null);
        object.putArray("list").add("x").add(-203).addObject().put("deep", 1.50);
        object.putObject("empty");

        assertThat(object.text()).isEqualTo("""
                {
                  "text": "one \\"and\\"\\n two",
                  "count": 3,
                  "flag": true,
                  "nothing": null,
                  "unknown": null,
                  "list": [
                    "x",
                    -203,
                    {
                      "deep": 1.5
                    }
                  ],
                  "empty": {}
                }
                """);
    }

    @Test
    void whatIsPutAgainKeepsItsPlace() {
        JsonObject object = new JsonObject().put("first", 1).put("second", 2).put("first", 3);

        assertThat(object.text()).isEqualTo("""
                {
                  "first": 3,
                  "second": 2
                }
                """);
    }
}
