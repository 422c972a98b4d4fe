package dev.poam.exchange.ticket;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.poam.exchange.ticket.WebClient.Answer;
import dev.poam.exchange.ticket.WebClient.Request;
import dev.poam.project.TicketPolicy;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Jira's REST API: version 3 of the cloud, where text is a tree of nodes, or version 2 of a data center. */
final class Jira implements TicketDesk {

    private static final String NAME = "Jira";
    private static final String FIELDS = "status,labels";
    private static final int PAGE = 100;
    private static final int CLOUD = 3;

    private final WebClient client;
    private final TicketPolicy policy;
    private final String project;

    /**
     * Nothing is asked yet.
     *
     * @param project the key of the project for new tickets
     */
    Jira(WebClient client, TicketPolicy policy, String project) {
        this.client = client;
        this.policy = policy;
        this.project = project;
    }

    @Override
    public List<RemoteTicket> all() throws IOException {
        return search("labels = " + quoted(policy.label()));
    }

    @Override
    public List<RemoteTicket> marked(String mark) throws IOException {
        return search("labels = " + quoted(mark));
    }

    private List<RemoteTicket> search(String condition) throws IOException {
        String jql = "project = " + quoted(project) + " AND " + condition + " ORDER BY key ASC";
        return policy.api() == CLOUD ? searchByToken(jql) : searchByOffset(jql);
    }

    private List<RemoteTicket> searchByToken(String jql) throws IOException {
        List<RemoteTicket> found = new ArrayList<>();
        String first =
                "/rest/api/3/search/jql?jql=" + Answers.escaped(jql) + "&fields=" + FIELDS + "&maxResults=" + PAGE;
        Set<String> seen = new TreeSet<>();
        String token = "";
        do {
            String address = token.isEmpty() ? first : first + "&nextPageToken=" + Answers.escaped(token);
            JsonNode page = Answers.json(client.send(Request.get(address)), NAME);
            for (JsonNode issue : page.path("issues")) {
                found.add(ticket(issue));
            }
            token = page.path("nextPageToken").asText("");
            if (!token.isEmpty() && !seen.add(token)) {
                throw new IOException(NAME + " gave the same page twice");
            }
        } while (!token.isEmpty());
        return found;
    }

    private List<RemoteTicket> searchByOffset(String jql) throws IOException {
        List<RemoteTicket> found = new ArrayList<>();
        String first = "/rest/api/2/search?jql=" + Answers.escaped(jql) + "&fields=" + FIELDS + "&maxResults=" + PAGE;
        int total;
        do {
            JsonNode page = Answers.json(client.send(Request.get(first + "&startAt=" + found.size())), NAME);
            total = page.path("total").asInt();
            JsonNode issues = page.path("issues");
            if (issues.isEmpty() && found.size() < total) {
                throw new IOException(NAME + " told of " + total + " tickets and gave " + found.size());
            }
            for (JsonNode issue : issues) {
                found.add(ticket(issue));
            }
        } while (found.size() < total);
        return found;
    }

    @Override
    public Optional<RemoteTicket> ticket(String key) throws IOException {
        Answer answer = client.send(Request.get(root() + "/issue/" + Answers.escaped(key) + "?fields=" + FIELDS));
        return answer.status() == Answers.NOT_FOUND
                ? Optional.empty()
                : Optional.of(ticket(Answers.json(answer, NAME)));
    }

    @Override
    public RemoteTicket create(NewTicket ticket) throws IOException, RefusedTicketException {
        ObjectNode body = JsonNodeFactory.instance.objectNode();
        ObjectNode fields = body.putObject("fields");
        fields.putObject("project").put("key", project);
        fields.putObject("issuetype").put("name", policy.type());
        fields.put("summary", ticket.summary());
        fields.putArray("labels").add(policy.label()).add(ticket.mark());
        if (policy.api() == CLOUD) {
            fields.set("description", tree(ticket.paragraphs()));
        } else {
            fields.put("description", String.join("\n\n", ticket.paragraphs()));
        }
        if (ticket.due() != null) {
            fields.put("duedate", ticket.due().toString());
        }
        Answer answer = client.send(Request.post(root() + "/issue", body.toString()));
        if (Answers.isRefusal(answer)) {
            throw new RefusedTicketException(NAME + " answered " + Answers.complaint(answer));
        }
        String key = Answers.key(Answers.json(answer, NAME).path("key"), NAME);
        return new RemoteTicket(key, address(key), Set.of(ticket.mark()), "new", false);
    }

    /** Atlassian Document Format. */
    private static ObjectNode tree(List<String> paragraphs) {
        ObjectNode document = JsonNodeFactory.instance.objectNode();
        document.put("type", "doc").put("version", 1);
        ArrayNode content = document.putArray("content");
        for (String paragraph : paragraphs) {
            addLines(content.addObject().put("type", "paragraph").putArray("content"), paragraph);
        }
        return document;
    }

    /** A line end inside a text would be shown as a blank, and an empty text refused. */
    private static void addLines(ArrayNode content, String paragraph) {
        for (String line : paragraph.lines().toList()) {
            if (!content.isEmpty()) {
                content.addObject().put("type", "hardBreak");
            }
            if (!line.isEmpty()) {
                content.addObject().put("type", "text").put("text", line);
            }
        }
    }

    private RemoteTicket ticket(JsonNode issue) throws IOException {
        String key = Answers.key(issue.path("key"), NAME);
        JsonNode status = issue.path("fields").path("status");
        Set<String> marks = new TreeSet<>();
        issue.path("fields").path("labels").forEach(label -> marks.add(label.asText()));
        return new RemoteTicket(
                key,
                address(key),
                marks,
                status.path("name").asText("unknown"),
                status.path("statusCategory").path("key").asText().equals("done"));
    }

    private String address(String key) {
        return policy.url() + "/browse/" + key;
    }

    private String root() {
        return "/rest/api/" + policy.api();
    }

    private static String quoted(String text) {
        return '"' + text.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
    }
}
