package io.recourse.web;

import io.recourse.access.AccessEvent.Kind;
import io.recourse.access.AccessLog;
import io.recourse.access.TooManyAttempts;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.Serializable;
import java.time.Duration;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.authentication.AuthenticationSuccessHandler;
import org.springframework.security.web.authentication.SavedRequestAwareAuthenticationSuccessHandler;
import org.springframework.security.web.savedrequest.RequestCache;
import org.springframework.stereotype.Component;

/** Where signing in and out at the form leads. */
@Component
class SignInOutcome {

    /** In the session until the sign-in page has told it once. */
    static final String FAILED = SignInOutcome.class.getName() + ".failed";

    /** Without a request; a session of somebody who never signs in ends after the server's timeout. */
    private static final Duration SIGNED_IN = Duration.ofHours(4);

    private final AccessLog log;

    SignInOutcome(AccessLog log) {
        this.log = log;
    }

    /**
     * A failed attempt.
     *
     * @param user as it was typed
     * @param reason why
     * @param minutes to wait after too many attempts, else 0
     */
    record Failed(String user, Reason reason, long minutes) implements Serializable {}

    /** Why nobody was signed in. */
    enum Reason {
        WRONG,
        TOO_MANY,
        /** The page stood open until its session was over. */
        STALE
    }

    /** To the page that was asked for before, or home, in a session that lasts half a working day. */
    AuthenticationSuccessHandler success(RequestCache cache) {
        var handler = new SavedRequestAwareAuthenticationSuccessHandler();
        handler.setRequestCache(cache);
        return (request, response, who) -> {
            request.getSession().setMaxInactiveInterval((int) SIGNED_IN.toSeconds());
            handler.onAuthenticationSuccess(request, response, who);
        };
    }

    void failure(HttpServletRequest request, HttpServletResponse response, AuthenticationException thrown)
            throws IOException {
        if (thrown instanceof TooManyAttempts tooMany) {
            again(request, response, Reason.TOO_MANY, tooMany.minutes());
        } else {
            again(request, response, Reason.WRONG, 0);
        }
    }

    /** A form came from a page whose session is over. */
    void stale(HttpServletRequest request, HttpServletResponse response) throws IOException {
        again(request, response, Reason.STALE, 0);
    }

    private static void again(HttpServletRequest request, HttpServletResponse response, Reason reason, long minutes)
            throws IOException {
        Failed failed = new Failed(request.getParameter("username"), reason, minutes);
        request.getSession().setAttribute(FAILED, failed);
        response.sendRedirect(request.getContextPath() + "/sign-in");
    }

    void signOut(HttpServletRequest request, HttpServletResponse response, Authentication who) {
        if (who != null) {
            log.record(Kind.SIGNED_OUT, who.getName(), who.getName(), request.getRemoteAddr(), null);
        }
    }
}
