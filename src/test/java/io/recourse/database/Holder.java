package io.recourse.database;

import java.nio.file.Path;

/** An application in a JVM of its own: starts PostgreSQL, says so, and waits to be killed. */
final class Holder {

    private Holder() {}

    public static void main(String[] args) throws InterruptedException {
        var postgres = EmbeddedPostgres.start(Path.of(args[0]), Path.of(args[1]));
        System.out.println(postgres.jdbcUrl());
        Thread.sleep(Long.MAX_VALUE);
    }
}
