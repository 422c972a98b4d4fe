package dev.poam.maven;

import dev.poam.exchange.sheet.incoming.Ids;
import dev.poam.item.NextId;
import java.util.HashSet;
import java.util.Set;
import org.apache.maven.plugin.MojoExecutionException;
import org.jspecify.annotations.Nullable;

/** Hands out ids that nobody has used, each once. */
final class FreeIds implements Ids {

    private final Set<String> taken;
    /** Null when one may have been taken since that is greater. */
    private @Nullable String last;

    FreeIds(TakenIds taken) {
        this.taken = new HashSet<>(taken.ids());
    }

    @Override
    public String next() {
        String id = last == null ? afterGreatest() : NextId.following(last);
        taken.add(id);
        last = id;
        return id;
    }

    private String afterGreatest() {
        try {
            return new TakenIds(taken, true).next(null);
        } catch (MojoExecutionException e) {
            throw new IllegalStateException("the usual beginning of ids is always a good one", e);
        }
    }

    @Override
    public boolean take(String id) {
        last = null;
        return taken.add(id);
    }
}
