package io.recourse.database;

/** The embedded database cannot be started. The message says in one sentence why and what to do; nothing was changed. */
public class DatabaseRefused extends RuntimeException {

    public DatabaseRefused(String message) {
        super(message);
    }

    public DatabaseRefused(String message, Throwable cause) {
        super(message, cause);
    }
}
