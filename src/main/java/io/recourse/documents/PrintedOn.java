package io.recourse.documents;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Binds a record to the template that prints it: {@code @PrintedOn("demand-letter/demand-letter")}. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
public @interface PrintedOn {

    /** The {@link TemplateId}. */
    String value();
}
