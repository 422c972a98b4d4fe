package dev.poam.maven;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Executors;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A ticket system on this machine that behaves like Jira (both APIs) and ServiceNow as far as they are asked. */
final class TicketServer implements AutoCloseable {

    /** Less than is asked for, as a server may give. */
    static final int PAGE = 3;

    /** What goes wrong with the next request that it is for. */
    enum Fault {
        BUSY,
        UNAVAILABLE,
        CUT_BEFORE,
        CUT_AFTER,
        SLOW,
        REFUSED,
        MOVED,
        NO_JSON,
        /** Somebody else makes the same ticket at the same moment. */
        RIVAL
    }

    /** A ticket of the system, in no API's form. */
    static final class Stored {
        final String key;
        final List<String> marks;
        String state = "To Do";
        boolean done;
        final JsonNode body;

        Stored(String key, List<String> marks, JsonNode body) {
            this.key = key;
            this.marks = marks;
            this.body = body;
        }
    }

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Pattern LABEL = Pattern.compile("labels = \"([^\"]*)\"");

    final List<Stored> tickets = Collections.synchronizedList(new ArrayList<>());
    final List<String> requests = Collections.synchronizedList(new ArrayList<>());
    final List<String> authorizations = Collections.synchronizedList(new ArrayList<>());
    final Deque<Fault> faultsOfPosts = new ArrayDeque<>();
    final Deque<Fault> faultsOfGets = new ArrayDeque<>();

    /** How many searches come back before they know of a ticket that was made. */
    int searchesBehind;

    private int searchesSinceMade;
    private final HttpServer server;

    TicketServer() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(Executors.newCachedThreadPool(task -> {
            Thread thread = new Thread(task);
            thread.setDaemon(true);
            return thread;
        }));
        server.createContext("/", this::answer);
        server.start();
    }

    String url() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    Stored add(String key, String... marks) {
        Stored ticket = new Stored(key, List.of(marks), JSON.createObjectNode());
        tickets.add(ticket);
        return ticket;
    }

    @Override
    public void close() {
        server.stop(0);
    }

    private void answer(HttpExchange exchange) throws IOException {
        String method = exchange.getRequestMethod();
        String path = exchange.getRequestURI().getPath();
        String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        requests.add(method + " " + path);
        authorizations.add(exchange.getRequestHeaders().getFirst("Authorization"));
        Deque<Fault> faults = method.equals("GET") ? faultsOfGets : faultsOfPosts;
        Fault fault;
        synchronized (faults) {
            fault = faults.poll();
        }
        if (fault != null && fault != Fault.CUT_AFTER && fault != Fault.SLOW && fault != Fault.RIVAL) {
            fail(fault, exchange);
            return;
        }
        Map<String, String> query = query(exchange);
        if (path.startsWith("/api/now/table/")) {
            serviceNow(exchange, method, query, body, fault);
        } else {
            jira(exchange, method, path, query, body, fault);
        }
    }

    private static void fail(Fault fault, HttpExchange exchange) throws IOException {
        switch (fault) {
            case BUSY -> {
                exchange.getResponseHeaders().add("Retry-After", "7");
                send(exchange, 429, "{\"message\": \"Rate limit exceeded.\"}");
            }
            case UNAVAILABLE -> send(exchange, 503, "<html>Service Unavailable</html>");
            case CUT_BEFORE -> exchange.close();
            case REFUSED -> send(exchange, 400, "{\"errors\": {\"project\": \"project is required\"}}");
            case MOVED -> {
                exchange.getResponseHeaders().add("Location", "http://127.0.0.1:1/elsewhere");
                send(exchange, 302, "");
            }
            case NO_JSON -> send(exchange, 200, "<html>Log in</html>");
            case CUT_AFTER, SLOW, RIVAL -> throw new IllegalArgumentException(fault.name());
        }
    }

    private void jira(
            HttpExchange exchange, String method, String path, Map<String, String> query, String body, Fault fault)
            throws IOException {
        if (method.equals("POST")) {
            JsonNode fields = JSON.readTree(body).path("fields");
            List<String> marks = new ArrayList<>();
            fields.path("labels").forEach(label -> marks.add(label.asText()));
            Stored made = made("SEC-%d", marks, fields, fault);
            finish(exchange, 201, "{\"id\": \"1\", \"key\": \"" + made.key + "\"}", fault);
        } else if (path.endsWith("/search/jql")) {
            List<Stored> found = labelled(wanted(query, "jql"));
            int start = Integer.parseInt(query.getOrDefault("nextPageToken", "0"));
            ObjectNode page = page(found, start);
            if (start + PAGE < found.size()) {
                page.put("nextPageToken", String.valueOf(start + PAGE));
            }
            finish(exchange, 200, page.toString(), fault);
        } else if (path.endsWith("/search")) {
            List<Stored> found = labelled(wanted(query, "jql"));
            ObjectNode page = page(found, Integer.parseInt(wanted(query, "startAt")));
            page.put("total", found.size());
            finish(exchange, 200, page.toString(), fault);
        } else {
            String key = path.substring(path.lastIndexOf('/') + 1);
            Stored ticket = tickets.stream()
                    .filter(each -> each.key.equals(key))
                    .findFirst()
                    .orElse(null);
            finish(
                    exchange,
                    ticket == null ? 404 : 200,
                    ticket == null ? "{}" : issue(ticket).toString(),
                    fault);
        }
    }

    private Stored made(String key, List<String> marks, JsonNode body, @Nullable Fault fault) {
        if (fault == Fault.RIVAL) {
            tickets.add(new Stored(key.formatted(tickets.size() + 1), marks, body));
        }
        Stored made = new Stored(key.formatted(tickets.size() + 1), marks, body);
        tickets.add(made);
        searchesSinceMade = 0;
        return made;
    }

    private List<Stored> seen() {
        return searchesSinceMade++ < searchesBehind && !tickets.isEmpty()
                ? List.copyOf(tickets.subList(0, tickets.size() - 1))
                : List.copyOf(tickets);
    }

    private List<Stored> labelled(String jql) {
        Matcher label = LABEL.matcher(jql);
        if (!label.find()) {
            throw new IllegalArgumentException(jql);
        }
        return seen().stream()
                .filter(ticket -> ticket.marks.contains(label.group(1)))
                .toList();
    }

    private static ObjectNode page(List<Stored> found, int start) {
        ObjectNode page = JSON.createObjectNode();
        ArrayNode issues = page.putArray("issues");
        found.stream().skip(start).limit(PAGE).forEach(ticket -> issues.add(issue(ticket)));
        return page;
    }

    private static ObjectNode issue(Stored ticket) {
        ObjectNode issue = JSON.createObjectNode().put("key", ticket.key);
        ObjectNode fields = issue.putObject("fields");
        ArrayNode labels = fields.putArray("labels");
        ticket.marks.forEach(labels::add);
        fields.putObject("status")
                .put("name", ticket.state)
                .putObject("statusCategory")
                .put("key", ticket.done ? "done" : "new");
        return issue;
    }

    private void serviceNow(HttpExchange exchange, String method, Map<String, String> query, String body, Fault fault)
            throws IOException {
        if (method.equals("POST")) {
            JsonNode record = JSON.readTree(body);
            Stored made = made("INC%07d", List.of(record.path("correlation_id").asText()), record, fault);
            ObjectNode answer = JSON.createObjectNode();
            answer.set("result", record(made));
            finish(exchange, 201, answer.toString(), fault);
            return;
        }
        String condition = wanted(query, "sysparm_query").replace("^ORDERBYnumber", "");
        List<Stored> found =
                seen().stream().filter(ticket -> holds(condition, ticket)).toList();
        int start = Integer.parseInt(wanted(query, "sysparm_offset"));
        int limit = Integer.parseInt(wanted(query, "sysparm_limit"));
        ObjectNode answer = JSON.createObjectNode();
        ArrayNode result = answer.putArray("result");
        found.stream().skip(start).limit(limit).forEach(ticket -> result.add(record(ticket)));
        exchange.getResponseHeaders().add("X-Total-Count", String.valueOf(found.size()));
        finish(exchange, 200, answer.toString(), fault);
    }

    private static boolean holds(String condition, Stored ticket) {
        if (condition.startsWith("number=")) {
            return ticket.key.equals(condition.substring("number=".length()));
        }
        return condition.startsWith("correlation_id=")
                ? ticket.marks.contains(condition.substring("correlation_id=".length()))
                : ticket.marks.stream()
                        .anyMatch(mark -> mark.startsWith(condition.substring("correlation_idSTARTSWITH".length())));
    }

    private static ObjectNode record(Stored ticket) {
        ObjectNode record = JSON.createObjectNode();
        put(record, "number", ticket.key, ticket.key);
        put(record, "sys_id", "a1b2", "a1b2");
        put(record, "state", ticket.done ? "7" : "1", ticket.state);
        put(record, "active", String.valueOf(!ticket.done), String.valueOf(!ticket.done));
        String mark = ticket.marks.isEmpty() ? "" : ticket.marks.get(0);
        put(record, "correlation_id", mark, mark);
        return record;
    }

    private static void put(ObjectNode record, String field, String value, String shown) {
        record.putObject(field).put("value", value).put("display_value", shown);
    }

    /** The work is done; whether the client hears of it is another matter. */
    private static void finish(HttpExchange exchange, int status, String body, Fault fault) throws IOException {
        if (fault == Fault.CUT_AFTER) {
            exchange.close();
            return;
        }
        if (fault == Fault.SLOW) {
            try {
                Thread.sleep(3000);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
        send(exchange, status, body);
    }

    private static void send(HttpExchange exchange, int status, String body) throws IOException {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().add("Content-Type", "application/json");
        exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
        if (bytes.length > 0) {
            exchange.getResponseBody().write(bytes);
        }
        exchange.close();
    }

    private static String wanted(Map<String, String> query, String name) {
        return Objects.requireNonNull(query.get(name), name);
    }

    private static Map<String, String> query(HttpExchange exchange) {
        Map<String, String> query = new HashMap<>();
        String raw = exchange.getRequestURI().getRawQuery();
        for (String pair : raw == null ? new String[0] : raw.split("&", -1)) {
            int equals = pair.indexOf('=');
            query.put(pair.substring(0, equals), URLDecoder.decode(pair.substring(equals + 1), StandardCharsets.UTF_8));
        }
        return query;
    }
}
