package dev.poam.maven;

import org.apache.maven.execution.MavenSession;
import org.eclipse.aether.RepositorySystemSession;

/**
 * Remembers what has been done in this build, so that a goal that every module inherits does its work once.
 *
 * <p>The memory belongs to the build's session and ends with it: a static field would outlive the build in a daemon and
 * is a different one for each class loader.
 */
final class OncePerBuild {

    private OncePerBuild() {}

    /** Whether the caller is the first in this build to ask for this work; safe for parallel builds. */
    static boolean isFirst(MavenSession session, String work) {
        return remember(session, work, true);
    }

    /** Whether this is the module that was the first in this build to ask for this work, however often it asks. */
    static boolean isFirstModule(MavenSession session, String work) {
        String module = session.getCurrentProject().getId();
        String first = work + " of the first module";
        return remember(session, first, module)
                || module.equals(session.getRepositorySession().getData().get(key(first)));
    }

    private static boolean remember(MavenSession session, String work, Object note) {
        RepositorySystemSession memory = session.getRepositorySession();
        // A session that no build has set up, as in a goal's own test, has no memory and nothing to remember.
        return memory == null || memory.getData().set(key(work), null, note);
    }

    private static String key(String work) {
        return OncePerBuild.class.getName() + ":" + work;
    }
}
