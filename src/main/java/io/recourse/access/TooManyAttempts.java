package io.recourse.access;

import java.time.Duration;
import org.springframework.security.core.AuthenticationException;

/** Too many wrong passwords for a user or from an address: nothing is checked until the wait is over. */
public class TooManyAttempts extends AuthenticationException {

    private final Duration wait;
    private final boolean first;

    TooManyAttempts(Duration wait, boolean first) {
        super("too many failed attempts");
        this.wait = wait;
        this.first = first;
    }

    /** Whether the one before was still allowed: only the first of a window is worth a line in the access log. */
    boolean isFirst() {
        return first;
    }

    /** How long until the next attempt is checked, in minutes, at least one. */
    public long minutes() {
        return Math.max(1, (wait.toSeconds() + 59) / 60);
    }

    /** The same in seconds, for {@code Retry-After}. */
    public long seconds() {
        return Math.max(1, wait.toSeconds());
    }
}
