package dev.poam.maven;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.maven.api.plugin.testing.InjectMojo;
import org.apache.maven.api.plugin.testing.MojoParameter;
import org.apache.maven.api.plugin.testing.MojoTest;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@MojoTest
class TicketsMojoTest {

    private static final String ROOT = "target/tickets-mojo-test";
    private static final Path ITEM = Path.of(ROOT, "poam/items/POAM-001.yaml");
    private static final String TEXT = """
            id: POAM-001   # ours
            title: "No second factor"
            status: Open
            """;

    @SuppressWarnings("NullAway.Init")
    private TicketServer server;

    @BeforeEach
    void make() throws IOException {
        server = new TicketServer();
        Files.createDirectories(ITEM.getParent());
        Files.writeString(ITEM, TEXT);
        settings("tickets: {system: jira, url: '" + server.url() + "/', project: SEC}\n");
    }

    @AfterEach
    void stop() {
        server.close();
    }

    private static void settings(String text) throws IOException {
        Files.writeString(Path.of(ROOT, "poam.yaml"), text);
    }

    @Test
    @InjectMojo(goal = "tickets")
    @MojoParameter(name = "root", value = ROOT)
    void showsFirstWhatItWouldDo(TicketsMojo mojo) throws Exception {
        mojo.execute();

        assertThat(server.tickets).isEmpty();
        assertThat(ITEM).hasContent(TEXT);
        assertThat(Path.of(ROOT, "target/poam/tickets.json")).content().contains("\"item\" : \"POAM-001\"");
    }

    @Test
    @InjectMojo(goal = "tickets")
    @MojoParameter(name = "root", value = ROOT)
    @MojoParameter(name = "dryRun", value = "false")
    void writesTheTicketBackAndLeavesTheRest(TicketsMojo mojo) throws Exception {
        mojo.execute();

        assertThat(ITEM)
                .hasContent(TEXT + "tickets:\n  - system: jira\n    key: SEC-1\n    url: " + server.url()
                        + "/browse/SEC-1\n");
    }

    @Test
    @InjectMojo(goal = "tickets")
    @MojoParameter(name = "root", value = ROOT)
    @MojoParameter(name = "dryRun", value = "false")
    void failsWhereAnotherRunMadeTheSameTicket(TicketsMojo mojo) {
        server.faultsOfPosts.add(TicketServer.Fault.RIVAL);

        assertThatThrownBy(mojo::execute)
                .isInstanceOf(MojoFailureException.class)
                .hasMessageContaining("1 ticket needs a person");
        assertThat(ITEM).content().contains("key: SEC-2");
    }

    @Test
    @InjectMojo(goal = "tickets")
    @MojoParameter(name = "root", value = ROOT)
    @MojoParameter(name = "dryRun", value = "false")
    void failsWhereATicketWasRefused(TicketsMojo mojo) {
        server.faultsOfPosts.add(TicketServer.Fault.REFUSED);

        assertThatThrownBy(mojo::execute)
                .isInstanceOf(MojoFailureException.class)
                .hasMessage("1 ticket needs a person; see above");
        assertThat(ITEM).hasContent(TEXT);
    }

    @Test
    @InjectMojo(goal = "tickets")
    @MojoParameter(name = "root", value = ROOT)
    void saysWhatIsMissingWhereNoSystemIsNamed(TicketsMojo mojo) throws IOException {
        settings("organization: Acme\n");

        assertThatThrownBy(mojo::execute)
                .isInstanceOf(MojoExecutionException.class)
                .hasMessageStartingWith("poam.yaml names no ticket system");
    }

    @Test
    @InjectMojo(goal = "tickets")
    @MojoParameter(name = "root", value = ROOT)
    void sendsNoTokenInTheClear(TicketsMojo mojo) throws IOException {
        settings("tickets: {system: jira, url: 'http://jira.example.com', project: SEC}\n");

        assertThatThrownBy(mojo::execute)
                .isInstanceOf(MojoExecutionException.class)
                .hasMessageStartingWith("poam.yaml names no ticket system, or not wholly");
    }
}
