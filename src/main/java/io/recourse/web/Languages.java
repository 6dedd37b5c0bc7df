package io.recourse.web;

import io.recourse.access.CurrentUser;
import io.recourse.access.User;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.util.WebUtils;

/**
 * 中文 or English. A page follows the last click in this browser, then the user's setting, then the browser's languages; an
 * API call what it accepts, then the user's setting. Where nobody says anything it is 中文.
 */
@Component("localeResolver")
class Languages implements LocaleResolver {

    static final Locale CHINESE = Locale.SIMPLIFIED_CHINESE;
    static final Locale ENGLISH = Locale.ENGLISH;

    private static final String COOKIE = "language";
    private static final Duration REMEMBERED = Duration.ofDays(365);

    private final CurrentUser currentUser;

    Languages(CurrentUser currentUser) {
        this.currentUser = currentUser;
    }

    /** The language that a tag means, if we speak it. */
    static Optional<Locale> of(String tag) {
        return switch (Locale.forLanguageTag(tag).getLanguage()) {
            case "zh" -> Optional.of(CHINESE);
            case "en" -> Optional.of(ENGLISH);
            default -> Optional.empty();
        };
    }

    @Override
    public Locale resolveLocale(HttpServletRequest request) {
        Stream<Optional<Locale>> sources = Audience.of(request) == Audience.PROGRAM
                ? Stream.of(accepted(request), chosen())
                : Stream.of(clicked(request), chosen(), accepted(request));
        return sources.flatMap(Optional::stream).findFirst().orElse(CHINESE);
    }

    @Override
    public void setLocale(HttpServletRequest request, HttpServletResponse response, Locale locale) {
        ResponseCookie cookie = ResponseCookie.from(COOKIE, locale.toLanguageTag())
                .path(request.getContextPath() + "/")
                .maxAge(REMEMBERED)
                .httpOnly(true)
                .secure(request.isSecure())
                .sameSite("Lax")
                .build();
        response.addHeader(HttpHeaders.SET_COOKIE, cookie.toString());
    }

    private Optional<Locale> clicked(HttpServletRequest request) {
        return Optional.ofNullable(WebUtils.getCookie(request, COOKIE))
                .map(Cookie::getValue)
                .flatMap(Languages::of);
    }

    private Optional<Locale> chosen() {
        return currentUser.user().map(User::language).map(Locale::toLanguageTag).flatMap(Languages::of);
    }

    private static Optional<Locale> accepted(HttpServletRequest request) {
        String header = request.getHeader(HttpHeaders.ACCEPT_LANGUAGE);
        if (header == null) {
            return Optional.empty();
        }
        try {
            List<Locale.LanguageRange> ranges = Locale.LanguageRange.parse(header);
            return ranges.stream()
                    .filter(range -> range.getWeight() > 0)
                    .flatMap(range -> of(range.getRange()).stream())
                    .findFirst();
        } catch (IllegalArgumentException malformed) {
            return Optional.empty();
        }
    }
}
