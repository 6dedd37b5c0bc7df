package io.recourse.access;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Puts a page (a GET handler without path variables) into the left navigation of everybody who has the right that the
 * handler {@link Needs}. Its link text is the message {@code label}, and {@code label + ".about"} says on the home page
 * what it is for.
 */
@Documented
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface InNavigation {

    /** Where in the navigation; sections follow each other in this order. */
    Section section();

    /** A message key, for example {@code cases.navigation}. */
    String label();

    /** A Bootstrap icon's name without {@code bi-}, for example {@code folder2-open}. */
    String icon();

    /** The place in its section, lowest first. */
    int order();

    /** The parts of the navigation, from top to bottom. */
    enum Section {
        WORK,
        OVERSIGHT,
        MODELS,
        ADMINISTRATION
    }
}
