package dev.poam.maven;

import dev.poam.exchange.sheet.incoming.Ids;
import org.apache.maven.plugin.MojoExecutionException;

/** Hands out ids that nobody has used, each once. */
final class FreeIds implements Ids {

    private TakenIds taken;

    FreeIds(TakenIds taken) {
        this.taken = taken;
    }

    @Override
    public String next() {
        try {
            String id = taken.next(null);
            taken = taken.with(id);
            return id;
        } catch (MojoExecutionException e) {
            throw new IllegalStateException("the usual beginning of ids is always a good one", e);
        }
    }

    @Override
    public boolean take(String id) {
        boolean isFree = !taken.ids().contains(id);
        taken = taken.with(id);
        return isFree;
    }
}
