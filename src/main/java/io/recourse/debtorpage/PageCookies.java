package io.recourse.debtorpage;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.web.util.WebUtils;

/** What a browser keeps of a debtor's page, apart from users' sessions: no script reads it, no other path gets it. */
enum PageCookies {
    /** The link's token between the click and the entry, so that no address but the first holds it. */
    LINK("page-link", Duration.ofMinutes(30)),
    /** The mark of the browser in which links were opened. */
    BROWSER("page-browser", Duration.ofDays(90)),
    VISIT("page-visit", Duration.ofHours(1));

    private final String key;
    private final Duration kept;

    PageCookies(String key, Duration kept) {
        this.key = key;
        this.kept = kept;
    }

    /** What the request brought, or null. */
    String of(HttpServletRequest request) {
        Cookie cookie = WebUtils.getCookie(request, key);
        return cookie == null ? null : cookie.getValue();
    }

    void set(String value, HttpServletRequest request, HttpServletResponse response) {
        write(value, kept, request, response);
    }

    void clear(HttpServletRequest request, HttpServletResponse response) {
        write("", Duration.ZERO, request, response);
    }

    private void write(String value, Duration age, HttpServletRequest request, HttpServletResponse response) {
        ResponseCookie cookie = ResponseCookie.from(key, value)
                .path(request.getContextPath() + "/p")
                .maxAge(age)
                .httpOnly(true)
                .secure(request.isSecure())
                .sameSite("Lax")
                .build();
        response.addHeader(HttpHeaders.SET_COOKIE, cookie.toString());
    }
}
