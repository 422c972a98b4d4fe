package dev.poam.signoff;

import dev.poam.history.Landing;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** Whether what was signed was, and still is, as it was signed. */
interface Binding {

    /**
     * What the document is now.
     *
     * @param staleSince the commit that changed it; null unless it is stale and that commit can be told
     */
    record Today(Verdict verdict, String reason, @Nullable Landing staleSince) {

        static final Today VALID = new Today(Verdict.VALID, "", null);

        /** @param what has changed, as the beginning of the reason */
        static Today stale(String what, Landing since) {
            String reason = what + " changed since, first in commit " + since.commit() + " by "
                    + since.by().name() + " <" + since.by().email() + ">";
            return new Today(Verdict.STALE, reason, since);
        }
    }

    Today today() throws IOException;

    Verdict whenLanded(Landing landing) throws IOException;
}
