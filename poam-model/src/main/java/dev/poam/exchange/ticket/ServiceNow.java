package dev.poam.exchange.ticket;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.poam.exchange.ticket.WebClient.Answer;
import dev.poam.exchange.ticket.WebClient.Request;
import dev.poam.project.TicketPolicy;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/** ServiceNow's Table API; our mark is the record's correlation id. */
final class ServiceNow implements TicketDesk {

    private static final String NAME = "ServiceNow";
    private static final int PAGE = 100;
    private static final String FIELDS = "number,sys_id,state,active,correlation_id";

    private final WebClient client;
    private final TicketPolicy policy;

    /** Nothing is asked yet. */
    ServiceNow(WebClient client, TicketPolicy policy) {
        this.client = client;
        this.policy = policy;
    }

    @Override
    public List<RemoteTicket> all() throws IOException {
        return search("correlation_idSTARTSWITH" + policy.label() + "-");
    }

    @Override
    public List<RemoteTicket> marked(String mark) throws IOException {
        return search("correlation_id=" + mark);
    }

    @Override
    public Optional<RemoteTicket> ticket(String key) throws IOException {
        // A caret would end the condition and begin another one.
        return key.contains("^")
                ? Optional.empty()
                : search("number=" + key).stream().findFirst();
    }

    /** Records that we may not see are missing from a page and still count in its offset and in the total. */
    private List<RemoteTicket> search(String query) throws IOException {
        List<RemoteTicket> found = new ArrayList<>();
        String first = table() + "?sysparm_query=" + Answers.escaped(query + "^ORDERBYnumber") + "&sysparm_fields="
                + FIELDS + "&sysparm_display_value=all&sysparm_limit=" + PAGE;
        boolean more = true;
        for (int offset = 0; more; offset += PAGE) {
            Answer answer = client.send(Request.get(first + "&sysparm_offset=" + offset));
            JsonNode records = Answers.json(answer, NAME).path("result");
            for (JsonNode record : records) {
                found.add(ticket(record));
            }
            OptionalInt total = total(answer);
            more = total.isPresent() ? offset + PAGE < total.getAsInt() : !records.isEmpty();
        }
        return found;
    }

    private static OptionalInt total(Answer answer) {
        String total = answer.header("X-Total-Count").orElse("");
        return total.matches("[0-9]{1,9}") ? OptionalInt.of(Integer.parseInt(total)) : OptionalInt.empty();
    }

    @Override
    public RemoteTicket create(NewTicket ticket) throws IOException, RefusedTicketException {
        ObjectNode body = JsonNodeFactory.instance.objectNode();
        body.put("short_description", ticket.summary());
        body.put("description", String.join("\n\n", ticket.paragraphs()));
        body.put("correlation_id", ticket.mark());
        body.put("correlation_display", "POA&M");
        if (ticket.due() != null) {
            body.put("due_date", ticket.due().toString());
        }
        Answer answer = client.send(
                Request.post(table() + "?sysparm_fields=" + FIELDS + "&sysparm_display_value=all", body.toString()));
        if (Answers.isRefusal(answer)) {
            throw new RefusedTicketException(NAME + " answered " + Answers.complaint(answer));
        }
        return ticket(Answers.json(answer, NAME).path("result"));
    }

    private String table() {
        return "/api/now/table/" + policy.table();
    }

    private RemoteTicket ticket(JsonNode record) throws IOException {
        String address = "/nav_to.do?uri=" + Answers.escaped(policy.table() + ".do?sys_id=" + value(record, "sys_id"));
        String state = record.path("state").path("display_value").asText("");
        return new RemoteTicket(
                Answers.key(record.path("number").path("value"), NAME),
                policy.url() + address,
                Set.of(value(record, "correlation_id")),
                state.isEmpty() ? "unknown" : state,
                value(record, "active").equals("false"));
    }

    private static String value(JsonNode record, String field) {
        return record.path(field).path("value").asText("");
    }
}
