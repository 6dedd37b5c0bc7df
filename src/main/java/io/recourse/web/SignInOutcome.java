package io.recourse.web;

import io.recourse.access.AccessEvent.Kind;
import io.recourse.access.AccessLog;
import io.recourse.access.TooManyAttempts;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.Serializable;
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

    private final AccessLog log;

    SignInOutcome(AccessLog log) {
        this.log = log;
    }

    /**
     * A failed attempt.
     *
     * @param user as it was typed
     * @param minutes to wait; 0 when the password was wrong
     */
    record Failed(String user, long minutes) implements Serializable {}

    /** To the page that was asked for before, or home. */
    AuthenticationSuccessHandler success(RequestCache cache) {
        var handler = new SavedRequestAwareAuthenticationSuccessHandler();
        handler.setRequestCache(cache);
        return handler;
    }

    void failure(HttpServletRequest request, HttpServletResponse response, AuthenticationException thrown)
            throws IOException {
        long minutes = thrown instanceof TooManyAttempts tooMany ? tooMany.minutes() : 0;
        request.getSession().setAttribute(FAILED, new Failed(request.getParameter("username"), minutes));
        response.sendRedirect(request.getContextPath() + "/sign-in");
    }

    void signOut(HttpServletRequest request, HttpServletResponse response, Authentication who) {
        if (who != null) {
            log.record(Kind.SIGNED_OUT, who.getName(), who.getName(), request.getRemoteAddr(), null);
        }
    }
}
