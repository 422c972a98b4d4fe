package dev.poam.maven;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.poam.exchange.ticket.RefusedTicketException;
import dev.poam.exchange.ticket.TicketRun;
import dev.poam.exchange.ticket.TicketState;
import dev.poam.exchange.ticket.TicketStep;
import dev.poam.item.ItemReader;
import dev.poam.item.PoamItem;
import dev.poam.project.TicketPolicy;
import dev.poam.project.TicketPolicy.Part;
import dev.poam.project.TicketPolicy.Product;
import dev.poam.project.TicketPolicy.Scope;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class TicketRunTest {

    /** The APIs that there are. */
    enum Api {
        JIRA_CLOUD(Product.JIRA, 3),
        JIRA_DATA_CENTER(Product.JIRA, 2),
        SERVICENOW(Product.SERVICENOW, 3);

        private final Product product;
        private final int version;

        Api(Product product, int version) {
            this.product = product;
            this.version = version;
        }
    }

    private static final Duration PATIENCE = Duration.ofSeconds(1);

    private final List<Duration> pauses = new ArrayList<>();

    @SuppressWarnings("NullAway.Init")
    private TicketServer server;

    @BeforeEach
    void start() throws IOException {
        server = new TicketServer();
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @ParameterizedTest
    @EnumSource
    void makesOneTicketForEachOpenItem(Api api) throws Exception {
        List<Map<String, String>> made = carryOut(run(api, open("POAM-001"), open("POAM-002"), closed("POAM-003")));

        assertThat(server.tickets).hasSize(2);
        assertThat(server.tickets.get(0).marks).contains("poam-POAM-001");
        assertThat(made.get(0))
                .containsEntry("system", api.product.label())
                .containsEntry("key", server.tickets.get(0).key)
                .extractingByKey("url")
                .asString()
                .startsWith(server.url());
    }

    @ParameterizedTest
    @EnumSource
    void aSecondRunFindsWhatTheFirstHasMade(Api api) throws Exception {
        PoamItem[] items = IntStream.rangeClosed(1, 10)
                .mapToObj(number -> open("POAM-%03d".formatted(number)))
                .toArray(PoamItem[]::new);
        carryOut(run(api, items));

        List<Map<String, String>> again = carryOut(run(api, items));

        assertThat(server.tickets).hasSize(10);
        assertThat(again.stream().map(entry -> entry.get("key")).distinct()).hasSize(10);
    }

    @ParameterizedTest
    @EnumSource
    void asksAgainAfterAPassingFault(Api api) throws Exception {
        server.faultsOfGets.addAll(
                List.of(TicketServer.Fault.BUSY, TicketServer.Fault.UNAVAILABLE, TicketServer.Fault.SLOW));

        TicketRun run = run(api, open("POAM-001"));

        assertThat(run.steps()).hasSize(1);
        assertThat(pauses).containsExactly(Duration.ofSeconds(7), Duration.ofSeconds(14), Duration.ofSeconds(28));
    }

    @ParameterizedTest
    @EnumSource
    void aLostConnectionIsNoReasonToGiveUp(Api api) throws Exception {
        server.faultsOfGets.add(TicketServer.Fault.CUT_BEFORE);

        assertThat(run(api, open("POAM-001")).steps()).hasSize(1);
    }

    @ParameterizedTest
    @EnumSource
    void givesUpWhenTheFaultStays(Api api) {
        for (int i = 0; i < 5; i++) {
            server.faultsOfGets.add(TicketServer.Fault.UNAVAILABLE);
        }

        assertThatThrownBy(() -> run(api, open("POAM-001")))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("answered with status 503: <html>Service Unavailable</html>");
        assertThat(server.requests).hasSize(5);
    }

    @ParameterizedTest
    @EnumSource
    void aTooBusyServerIsAskedForTheTicketAgain(Api api) throws Exception {
        server.faultsOfPosts.add(TicketServer.Fault.BUSY);

        carryOut(run(api, open("POAM-001")));

        assertThat(server.tickets).hasSize(1);
        assertThat(pauses).containsExactly(Duration.ofSeconds(7));
    }

    @ParameterizedTest
    @EnumSource
    void aTicketWhoseAnswerWasLostIsFoundAndNotMadeTwice(Api api) throws Exception {
        server.faultsOfPosts.add(TicketServer.Fault.CUT_AFTER);

        List<Map<String, String>> made = carryOut(run(api, open("POAM-001")));

        assertThat(server.tickets).hasSize(1);
        assertThat(made.get(0)).containsEntry("key", server.tickets.get(0).key);
    }

    @ParameterizedTest
    @EnumSource
    void waitsForASearchThatLagsBehindBeforeItGivesUp(Api api) throws Exception {
        server.faultsOfPosts.add(TicketServer.Fault.CUT_AFTER);
        server.searchesBehind = 5;

        List<Map<String, String>> made = carryOut(run(api, open("POAM-001")));

        assertThat(server.tickets).hasSize(1);
        assertThat(made.get(0)).containsEntry("key", server.tickets.get(0).key);
        assertThat(pauses.stream().mapToLong(Duration::toSeconds).sum()).isEqualTo(2 + 5 + 10 + 20 + 40 + 60);
    }

    @ParameterizedTest
    @EnumSource
    void tellsOfATicketThatAnotherRunMadeAtTheSameMoment(Api api) throws Exception {
        server.faultsOfPosts.add(TicketServer.Fault.RIVAL);
        TicketRun run = run(api, open("POAM-001"), open("POAM-002"));
        carryOut(run);

        assertThat(run.doubles()).isEmpty();
        assertThat(run.newDoubles())
                .singleElement()
                .asString()
                .startsWith(server.tickets.get(0).key + ", " + server.tickets.get(1).key
                        + " all bear the mark poam-POAM-001: ");
    }

    @ParameterizedTest
    @EnumSource
    void aSlowAnswerIsNoReasonForASecondTicket(Api api) throws Exception {
        server.faultsOfPosts.add(TicketServer.Fault.SLOW);

        carryOut(run(api, open("POAM-001")));

        assertThat(server.tickets).hasSize(1);
    }

    @ParameterizedTest
    @EnumSource
    void saysSoWhenNobodyKnowsWhetherATicketWasMade(Api api) throws Exception {
        server.faultsOfPosts.add(TicketServer.Fault.CUT_BEFORE);
        TicketRun run = run(api, open("POAM-001"));

        assertThatThrownBy(() -> carryOut(run))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("nobody knows whether the ticket for POAM-001 was made")
                .hasMessageContaining("poam-POAM-001");
        assertThat(server.tickets).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void repeatsWhyTheSystemSaidNo(Api api) throws Exception {
        server.faultsOfPosts.add(TicketServer.Fault.REFUSED);
        TicketRun run = run(api, open("POAM-001"));

        assertThatThrownBy(() -> carryOut(run))
                .isInstanceOf(RefusedTicketException.class)
                .hasMessageContaining("status 400: {\"errors\": {\"project\": \"project is required\"}}");
    }

    @ParameterizedTest
    @EnumSource
    void takesTheTokenNowhereElse(Api api) {
        server.faultsOfGets.add(TicketServer.Fault.MOVED);

        assertThatThrownBy(() -> run(api, open("POAM-001")))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("the token is sent nowhere else");
        assertThat(server.requests).hasSize(1);
    }

    @ParameterizedTest
    @EnumSource
    void aPageForPeopleIsNoAnswer(Api api) {
        server.faultsOfGets.add(TicketServer.Fault.NO_JSON);

        assertThatThrownBy(() -> run(api, open("POAM-001")))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("something that is no JSON: <html>Log in</html>");
    }

    @ParameterizedTest
    @EnumSource
    void leavesTwoTicketsOfOneMarkToAPerson(Api api) throws Exception {
        server.add("SEC-8", marks(api, "poam-POAM-001"));
        server.add("SEC-9", marks(api, "poam-POAM-001"));

        TicketRun run = run(api, open("POAM-001"), open("POAM-002"));

        assertThat(run.doubles()).singleElement().asString().startsWith("SEC-8, SEC-9 all bear the mark poam-POAM-001");
        assertThat(run.steps()).extracting(step -> step.item().id()).containsExactly("POAM-002");
    }

    @ParameterizedTest
    @EnumSource
    void showsWhereTicketAndItemDisagree(Api api) throws Exception {
        server.add("SEC-1").done = true;
        server.add("SEC-2").state = "In Arbeit";
        server.add("SEC-3");
        String system = api.product.label();

        TicketRun run = run(
                api,
                item("POAM-001", "In Progress", "tickets: [{system: " + system + ", key: SEC-1}]"),
                item("POAM-002", "Closed", "tickets: [{system: " + system + ", key: SEC-2}]"),
                item("POAM-003", "In Progress", "tickets: [{system: " + system + ", key: SEC-3}]"),
                item("POAM-004", "Open", "tickets: [{system: " + system + ", key: SEC-4}]"),
                item("POAM-005", "Open", "tickets: [{system: github, key: '5'}]"));

        assertThat(run.states())
                .extracting(TicketState::disagreement)
                .extracting(disagreement -> disagreement.orElse("agrees"))
                .containsExactly(
                        "ticket SEC-1 is done (To Do), and the item is In Progress",
                        "the item is Closed, and ticket SEC-2 is not done (In Arbeit)",
                        "agrees",
                        "there is no ticket SEC-4, or the token may not see it");
        assertThat(run.steps()).extracting(step -> step.item().id()).containsExactly("POAM-005");
    }

    @ParameterizedTest
    @EnumSource
    void aMilestoneGetsATicketOfItsOwn(Api api) throws Exception {
        PoamItem item = item("POAM-001", "In Progress", """
                milestones:
                  - {name: Keys ordered, target: 2026-06-01, completed: 2026-06-01}
                  - {name: Keys enrolled, target: 2026-07-01}
                  - {name: Passwords off, target: 2026-08-01}
                """);
        TicketPolicy policy = policy(api, Scope.MILESTONE, Set.of(Part.DUE_DATE));

        List<Map<String, String>> made = carryOut(run(policy, item));

        assertThat(made).extracting(entry -> entry.get("milestone")).containsExactly("Keys enrolled", "Passwords off");
        assertThat(server.tickets.get(0).body.toString()).contains("2026-07-01");
        carryOut(run(policy, item));
        assertThat(server.tickets).hasSize(2);
    }

    @ParameterizedTest
    @EnumSource
    void copiesTheDeficiencyOnlyWhereItMayGo(Api api) throws Exception {
        carryOut(run(api, open("POAM-001")));
        carryOut(run(policy(api, Scope.ITEM, Set.of(Part.DETAILS)), open("POAM-002")));

        assertThat(server.tickets.get(0).body.toString()).doesNotContain("A password alone");
        assertThat(server.tickets.get(1).body.toString()).contains("A password alone");
    }

    @Test
    void keepsTheLinesOfATextInTheCloud() throws Exception {
        PoamItem steps = item("POAM-001", "Open", "remediation: {plan: \"1. Buy keys\\n\\n2. Enrol them\"}");

        carryOut(run(policy(Api.JIRA_CLOUD, Scope.ITEM, Set.of(Part.DETAILS)), steps));

        assertThat(server.tickets
                        .get(0)
                        .body
                        .at("/description/content/2/content")
                        .toString())
                .isEqualTo("[{\"type\":\"text\",\"text\":\"Plan: 1. Buy keys\"},{\"type\":\"hardBreak\"},"
                        + "{\"type\":\"hardBreak\"},{\"type\":\"text\",\"text\":\"2. Enrol them\"}]");
    }

    @Test
    void theSummaryFitsIntoOneLineOfEitherSystem() throws Exception {
        PoamItem item = ItemReader.read(
                        "poam/items/POAM-001.yaml",
                        ("id: POAM-001\nstatus: Open\ntitle: \"" + "long \\t ".repeat(60) + "\"\n")
                                .getBytes(StandardCharsets.UTF_8))
                .item();

        carryOut(run(Api.JIRA_CLOUD, Objects.requireNonNull(item)));

        assertThat(server.tickets.get(0).body.path("summary").asText())
                .hasSize(160)
                .startsWith("POAM-001: long long")
                .endsWith("..");
    }

    @Test
    void sendsTheTokenAloneOrWithItsUser() throws Exception {
        run(Api.JIRA_DATA_CENTER, open("POAM-001"));
        TicketPolicy plain = policy(Api.JIRA_CLOUD, Scope.ITEM, Set.of());
        run(
                new TicketPolicy(
                        plain.product(),
                        plain.url(),
                        plain.api(),
                        plain.project(),
                        plain.type(),
                        plain.table(),
                        "bot@example.com",
                        plain.scope(),
                        plain.label(),
                        plain.include()),
                open("POAM-001"));

        assertThat(server.authorizations)
                .containsExactly(
                        "Bearer t0ken",
                        "Basic "
                                + Base64.getEncoder()
                                        .encodeToString("bot@example.com:t0ken".getBytes(StandardCharsets.UTF_8)));
    }

    private static String[] marks(Api api, String mark) {
        return api == Api.SERVICENOW ? new String[] {mark} : new String[] {"poam", mark};
    }

    private List<Map<String, String>> carryOut(TicketRun run) throws IOException, RefusedTicketException {
        List<Map<String, String>> made = new ArrayList<>();
        for (TicketStep step : run.steps()) {
            made.add(run.carryOut(step));
        }
        return made;
    }

    private TicketRun run(Api api, PoamItem... items) throws IOException {
        return run(policy(api, Scope.ITEM, Set.of()), items);
    }

    private TicketRun run(TicketPolicy policy, PoamItem... items) throws IOException {
        return TicketRun.of(policy, HttpTickets.of(policy, "t0ken", PATIENCE), pauses::add, List.of(items));
    }

    private TicketPolicy policy(Api api, Scope scope, Set<Part> include) {
        return new TicketPolicy(
                api.product, server.url(), api.version, "SEC", "Task", "incident", null, scope, "poam", include);
    }

    private static PoamItem open(String id) {
        return item(id, "Open", "deficiency: A password alone lets administrators in.");
    }

    private static PoamItem closed(String id) {
        return item(id, "Closed", "");
    }

    private static PoamItem item(String id, String status, @Nullable String more) {
        String text = "id: " + id + "\ntitle: No second factor\nstatus: " + status + "\nrequirements: [3.5.3]\n" + more;
        return Objects.requireNonNull(
                ItemReader.read("poam/items/" + id + ".yaml", text.getBytes(StandardCharsets.UTF_8))
                        .item());
    }
}
