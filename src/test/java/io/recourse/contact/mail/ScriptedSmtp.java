package io.recourse.contact.mail;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;

/** A mail server that answers commands as it is told; an answer {@code hang up} ends the connection without one. */
public final class ScriptedSmtp implements AutoCloseable {

    private static final String HANG_UP = "hang up";

    private final ServerSocket server;
    private final Map<String, String> answers;

    /** @param answers by the command's first word; {@code .} is the end of the text */
    public ScriptedSmtp(Map<String, String> answers) {
        this.answers = answers;
        try {
            server = new ServerSocket(0, 5, InetAddress.getLoopbackAddress());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Thread thread = new Thread(this::serve, "scripted-smtp");
        thread.setDaemon(true);
        thread.start();
    }

    public int port() {
        return server.getLocalPort();
    }

    private void serve() {
        while (!server.isClosed()) {
            try (Socket socket = server.accept()) {
                talk(socket);
            } catch (IOException e) {
                continue;
            }
        }
    }

    private void talk(Socket socket) throws IOException {
        BufferedReader in = new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8));
        if (!say(socket, answers.getOrDefault("", "220 ready"))) {
            return;
        }
        boolean inText = false;
        String line;
        while ((line = in.readLine()) != null) {
            if (inText && !line.equals(".")) {
                continue;
            }
            String command = line.split(" ")[0].toUpperCase(Locale.ROOT);
            if (!say(socket, answers.getOrDefault(command, command.equals("DATA") ? "354 go on" : "250 ok"))) {
                return;
            }
            inText = command.equals("DATA") && !answers.containsKey("DATA");
        }
    }

    private static boolean say(Socket socket, String answer) throws IOException {
        if (answer.equals(HANG_UP)) {
            return false;
        }
        socket.getOutputStream().write((answer + "\r\n").getBytes(StandardCharsets.UTF_8));
        return true;
    }

    @Override
    public void close() throws IOException {
        server.close();
    }
}
