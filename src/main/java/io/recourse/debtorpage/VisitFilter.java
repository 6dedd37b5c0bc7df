package io.recourse.debtorpage;

import io.recourse.access.Debtor;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/** Lets a request of a visit that goes on be the debtor's. */
final class VisitFilter extends OncePerRequestFilter {

    private final Visits visits;

    VisitFilter(Visits visits) {
        this.visits = visits;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        String secret = PageCookies.VISIT.of(request);
        if (secret != null) {
            visits.goOn(secret).ifPresent(VisitFilter::remember);
        }
        chain.doFilter(request, response);
    }

    private static void remember(Debtor debtor) {
        SecurityContext context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(UsernamePasswordAuthenticationToken.authenticated(debtor, null, List.of()));
        SecurityContextHolder.setContext(context);
    }
}
