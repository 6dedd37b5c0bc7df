package io.recourse.documents.sandbox;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;

/** What a program in a {@link Sandbox} says to whoever started it, and nobody else says in its name. */
public final class SandboxOutput {

    private static final int ORPHANED = 4;

    private SandboxOutput() {}

    /**
     * Begins a program. Whatever libraries log goes nowhere, for it may quote what a file holds; and the program ends when
     * its starter is gone, whose end of the standard input is closed then however he died.
     */
    public static PrintStream open() {
        System.setOut(new PrintStream(OutputStream.nullOutputStream()));
        Thread watch = new Thread(SandboxOutput::endWithStarter, "starter");
        watch.setDaemon(true);
        watch.start();
        return new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8);
    }

    private static void endWithStarter() {
        try {
            System.in.transferTo(OutputStream.nullOutputStream());
        } catch (IOException e) {
            // The same as its end.
        }
        Runtime.getRuntime().halt(ORPHANED);
    }
}
