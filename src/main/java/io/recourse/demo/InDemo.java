package io.recourse.demo;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.context.annotation.Condition;
import org.springframework.context.annotation.ConditionContext;
import org.springframework.context.annotation.Conditional;
import org.springframework.core.env.Environment;
import org.springframework.core.type.AnnotatedTypeMetadata;
import org.springframework.util.StringUtils;

/**
 * A bean of the demo alone. The property {@code recourse.demo} says whether this is the demo; without it, it is when the
 * product brings its own PostgreSQL.
 */
@Documented
@Target({ElementType.TYPE, ElementType.METHOD})
@Retention(RetentionPolicy.RUNTIME)
@Conditional(InDemo.Asked.class)
public @interface InDemo {

    /** The condition. */
    class Asked implements Condition {

        @Override
        public boolean matches(ConditionContext context, AnnotatedTypeMetadata metadata) {
            return isOn(context.getEnvironment());
        }

        static boolean isOn(Environment environment) {
            boolean ownDatabase = !StringUtils.hasText(environment.getProperty("spring.datasource.url"));
            return environment.getProperty("recourse.demo", Boolean.class, ownDatabase);
        }
    }
}
