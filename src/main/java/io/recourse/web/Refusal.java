package io.recourse.web;

import io.recourse.access.CurrentUser;
import io.recourse.access.TooManyAttempts;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authentication.InsufficientAuthenticationException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.csrf.CsrfException;
import org.springframework.stereotype.Component;

/** What the chain answers to those it keeps out: a status to programs and scripts, a page to people. */
@Component
class Refusal implements AuthenticationEntryPoint, AccessDeniedHandler {

    private static final String SIGN_IN = "/sign-in";

    private final FailureAnswers answers;
    private final SignInOutcome outcome;
    private final CurrentUser currentUser;

    Refusal(FailureAnswers answers, SignInOutcome outcome, CurrentUser currentUser) {
        this.answers = answers;
        this.outcome = outcome;
        this.currentUser = currentUser;
    }

    /** Nobody is signed in, or a password in the request is wrong. */
    @Override
    public void commence(HttpServletRequest request, HttpServletResponse response, AuthenticationException thrown)
            throws IOException {
        String signIn = request.getContextPath() + SIGN_IN;
        if (Audience.isPartOfPage(request)) {
            response.setHeader("HX-Redirect", signIn);
            answers.write(thrown, request, response);
        } else if (Audience.wantsPage(request)) {
            response.sendRedirect(signIn);
        } else {
            challenge(request, response, thrown);
            answers.write(thrown, request, response);
        }
    }

    /** Somebody is signed in and may not, or a form was not ours. */
    @Override
    public void handle(HttpServletRequest request, HttpServletResponse response, AccessDeniedException thrown)
            throws IOException {
        boolean nobody = currentUser.user().isEmpty();
        boolean sentFromOldPage = thrown instanceof CsrfException && nobody;
        if (nobody && isWithoutPassword(request) && Audience.of(request) == Audience.PROGRAM) {
            commence(request, response, new InsufficientAuthenticationException("nobody is signed in", thrown));
        } else if (!Audience.wantsPage(request)) {
            answers.write(thrown, request, response);
        } else if (sentFromOldPage) {
            outcome.stale(request, response);
        } else {
            response.sendError(HttpStatus.FORBIDDEN.value());
        }
    }

    /** One that brings a password may still have been sent by another site: that is a forgery, no missing sign-in. */
    private static boolean isWithoutPassword(HttpServletRequest request) {
        return request.getHeader(HttpHeaders.AUTHORIZATION) == null;
    }

    /** A browser gets no challenge, or it would ask for the password in a window of its own and keep it. */
    private static void challenge(
            HttpServletRequest request, HttpServletResponse response, AuthenticationException thrown) {
        if (thrown instanceof TooManyAttempts tooMany) {
            response.setHeader(HttpHeaders.RETRY_AFTER, String.valueOf(tooMany.seconds()));
        } else if (request.getHeader("Sec-Fetch-Mode") == null && Audience.of(request) == Audience.PROGRAM) {
            response.setHeader(HttpHeaders.WWW_AUTHENTICATE, "Basic realm=\"Recourse\", charset=\"UTF-8\"");
        }
    }
}
