package io.recourse.engine;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.ProcessEnginePersistenceException;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.retry.annotation.Backoff;
import org.springframework.retry.annotation.Retryable;

/**
 * A method that begins the transaction of what a person asked for, and is done again, five times at the most, when a
 * timer, a message or a colleague changed the same case at that moment. Of the overtaken try nothing is left; the next
 * one sees the case as it is then, and refuses what no longer fits.
 *
 * <p>The engine tells of some such collisions by a broken foreign key: what another changed was not deleted, what it
 * hangs on was.
 */
@Documented
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
@Retryable(
        retryFor = {
            ConcurrencyFailureException.class,
            OptimisticLockingException.class,
            ProcessEnginePersistenceException.class
        },
        maxAttempts = 5,
        backoff = @Backoff(delay = 50, multiplier = 2, maxDelay = 1000, random = true))
public @interface AgainWhenOvertaken {}
