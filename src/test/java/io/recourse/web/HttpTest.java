package io.recourse.web;

import io.recourse.RecourseTest;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpClient.Redirect;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A test of what goes over the wire: nothing follows redirects, keeps cookies or adds headers by itself. */
@RecourseTest
abstract class HttpTest {

    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");
    private static final HttpClient CLIENT =
            HttpClient.newBuilder().followRedirects(Redirect.NEVER).build();

    @LocalServerPort
    private int port;

    /** What a page gave: the session's cookie and the token that its forms carry. */
    record Session(String cookie, String token) {}

    HttpRequest.Builder to(String path) {
        return HttpRequest.newBuilder(URI.create("http://localhost:" + port + path));
    }

    static HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        return CLIENT.send(request.build(), BodyHandlers.ofString());
    }

    /** As a browser asks for a page. */
    HttpRequest.Builder page(String path) {
        return to(path).header("Accept", "text/html,*/*;q=0.8").header("Sec-Fetch-Mode", "navigate");
    }

    static HttpRequest.Builder as(String user, HttpRequest.Builder request) {
        return request.header("Authorization", basic(user, user));
    }

    static String basic(String user, String password) {
        return "Basic " + Base64.getEncoder().encodeToString((user + ":" + password).getBytes(StandardCharsets.UTF_8));
    }

    /** Opens the sign-in page. */
    Session open() throws IOException, InterruptedException {
        HttpResponse<String> response = send(page("/sign-in"));
        return new Session(sessionId(response), token(response));
    }

    HttpResponse<String> signIn(Session session, String user, String password)
            throws IOException, InterruptedException {
        String form = "username=%s&password=%s&_csrf=%s".formatted(user, password, session.token());
        return send(page("/sign-in")
                .header("Cookie", "JSESSIONID=" + session.cookie())
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(form)));
    }

    /** A session of a user whose password is his id. */
    Session signedIn(String user) throws IOException, InterruptedException {
        String cookie = sessionId(signIn(open(), user, user));
        return new Session(cookie, token(send(in(cookie, page("/")))));
    }

    static HttpRequest.Builder in(String cookie, HttpRequest.Builder request) {
        return request.header("Cookie", "JSESSIONID=" + cookie);
    }

    static String sessionId(HttpResponse<String> response) {
        return response.headers().allValues("Set-Cookie").stream()
                .filter(cookie -> cookie.startsWith("JSESSIONID="))
                .map(cookie -> cookie.substring("JSESSIONID=".length(), cookie.indexOf(';')))
                .findFirst()
                .orElseThrow();
    }

    static String header(HttpResponse<String> response, String name) {
        return response.headers().firstValue(name).orElse(null);
    }

    private static String token(HttpResponse<String> response) {
        Matcher found = TOKEN.matcher(response.body());
        if (!found.find()) {
            throw new AssertionError("no token in " + response.body());
        }
        return found.group(1);
    }
}
