package io.recourse.debtorpage;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpClient.Redirect;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Somebody with a browser of his own, who follows links and sends forms of debtors' pages. */
public final class Visitor {

    private static final Pattern IMAGE = Pattern.compile("<img[^>]* src=\"(/[^\"]+)\"");
    static final Pattern CSRF = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

    private final HttpClient http = HttpClient.newBuilder()
            .cookieHandler(new CookieManager())
            .followRedirects(Redirect.NORMAL)
            .build();
    private final int port;

    public Visitor(int port) {
        this.port = port;
    }

    public HttpResponse<String> get(String path) {
        return send(to(path));
    }

    /** Sends a form that stands on a page, with the token of that page, once the page's pictures are there. */
    public HttpResponse<String> post(String path, String page, String fields) {
        String shown = get(page).body();
        IMAGE.matcher(shown).results().map(image -> image.group(1)).forEach(this::get);
        Matcher token = CSRF.matcher(shown);
        String known = token.find() ? URLEncoder.encode(token.group(1), StandardCharsets.UTF_8) : "none";
        return post(path, fields + "&_csrf=" + known);
    }

    /** Sends a form that another site made. */
    HttpResponse<String> post(String path, String fields) {
        return send(to(path).header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(fields)));
    }

    /** Follows a link and enters characters. */
    public HttpResponse<String> enter(String link, String characters) {
        get(link);
        return post("/p/enter", "/p/enter", "characters=" + characters);
    }

    private HttpRequest.Builder to(String path) {
        return HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
                .header("Accept", "text/html,*/*;q=0.8")
                .header("Accept-Language", "en");
    }

    private HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return http.send(request.build(), BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
