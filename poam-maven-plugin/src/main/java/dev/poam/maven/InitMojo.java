package dev.poam.maven;

import dev.poam.history.GitRepository;
import dev.poam.item.ItemSchema;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugins.annotations.Mojo;

/**
 * Makes a POA&amp;M repository: settings, people, a first item, a system security plan for it to point to, a POM, and
 * what Git, editors, GitHub and GitLab want. A file that is there already is never touched.
 */
@Mojo(name = "init", requiresProject = false, threadSafe = true)
public final class InitMojo extends RepositoryMojo {

    @Override
    Path named(File root) throws IOException {
        return Files.createDirectories(root.toPath()).toRealPath();
    }

    @Override
    Path startingAt(Path basedir) throws IOException, MojoExecutionException {
        Path above = super.startingAt(basedir);
        if (!above.equals(basedir)) {
            throw new MojoExecutionException(above + " holds a POA&M already; to make another one in " + basedir
                    + " add -Dpoam.root=" + basedir);
        }
        return basedir;
    }

    @Override
    void work(Path folder) throws IOException, MojoExecutionException {
        Optional<Path> top = RootSearch.gitTop(folder);
        if (top.isEmpty()) {
            GitRepository.create(folder);
            console().info("made  an empty Git repository");
        }
        Scaffold scaffold = new Scaffold(folder, asOf(), version());
        scaffold.core(ItemSchema.json());
        if (top.isEmpty() || top.get().equals(folder)) {
            scaffold.topOfRepository();
        } else {
            console()
                    .info("Editor settings and CI workflows belong to the top of the repository, " + top.get()
                            + ", and are left to you.");
        }
        scaffold.made().forEach(path -> console().info("made  " + path));
        scaffold.kept().forEach(path -> console().info("kept  " + path + " (it was there already)"));
        if (scaffold.kept().contains("pom.xml")) {
            console()
                    .info("The POM was there already: give it the goal verify of dev.poam:poam-maven-plugin:"
                            + version());
        }
        console().info("Next: put your people into poam/people.yaml, run mvn poam:verify, and commit");
    }
}
