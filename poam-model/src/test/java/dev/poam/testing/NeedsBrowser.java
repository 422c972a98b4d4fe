package dev.poam.testing;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;

/** The test opens pages in a {@link Browser}; the programs' names are those that Debian gives them. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@EnabledOnOs(OS.LINUX)
@NeedsProgram({Browser.PROGRAM, Browser.DRIVER})
public @interface NeedsBrowser {}
