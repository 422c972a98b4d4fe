package dev.poam.maven;

import org.apache.maven.plugin.MojoExecutionException;

/** Hands out ids that nobody has used, each once. */
final class FreeIds {

    private TakenIds taken;

    FreeIds(TakenIds taken) {
        this.taken = taken;
    }

    String next() {
        try {
            String id = taken.next(null);
            taken = taken.with(id);
            return id;
        } catch (MojoExecutionException e) {
            throw new IllegalStateException("the usual beginning of ids is always a good one", e);
        }
    }
}
