package io.recourse.engine;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A field that its form shows only after some choices, and then requires. A box to tick must then be ticked. A choice that
 * is itself shown only after another counts for nothing without that.
 */
@Target(ElementType.RECORD_COMPONENT)
@Retention(RetentionPolicy.RUNTIME)
public @interface RequiredWhen {

    /** The choices, as the form submits them. */
    String[] value();

    /** The field in which the choice is made. */
    String field() default "outcome";
}
