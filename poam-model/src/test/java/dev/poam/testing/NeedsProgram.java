package dev.poam.testing;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * The test runs a program of the machine. Where it is missing the test is skipped and says so; on a build server ({@code
 * CI=true} in the environment) it fails instead, so that no check goes missing there.
 */
@Target({ElementType.TYPE, ElementType.METHOD})
@Retention(RetentionPolicy.RUNTIME)
@ExtendWith(NeededPrograms.class)
public @interface NeedsProgram {

    /** The programs' names, as they are looked up in {@code PATH}. */
    String[] value();
}
