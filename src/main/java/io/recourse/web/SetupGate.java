package io.recourse.web;

import io.recourse.access.FirstAdministrator;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/** While nobody can manage users, every page leads to the setup; afterwards the setup is no more. */
@Component
class SetupGate extends OncePerRequestFilter {

    private static final String SETUP = "/setup";

    private final FirstAdministrator firstAdministrator;

    SetupGate(FirstAdministrator firstAdministrator) {
        this.firstAdministrator = firstAdministrator;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return SecurityChain.ASSETS.matches(request) || Audience.of(request) == Audience.PROGRAM;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        String path = request.getRequestURI().substring(request.getContextPath().length());
        boolean awaited = firstAdministrator.isAwaited();
        if (path.equals(SETUP) && !awaited) {
            response.sendError(HttpStatus.NOT_FOUND.value());
        } else if (awaited && !path.equals(SETUP) && !path.equals("/language")) {
            response.sendRedirect(request.getContextPath() + SETUP);
        } else {
            chain.doFilter(request, response);
        }
    }
}
