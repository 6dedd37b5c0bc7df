package io.recourse.engine.tasklist;

import io.recourse.access.CurrentUser;
import io.recourse.access.Right;
import io.recourse.access.Role;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * What of Camunda's web applications and their API is open: the Tasklist to those who work tasks, reading in Cockpit to
 * administrators, and of the calls that change something only claiming and completing a task. All else is shut.
 */
class TasklistDoors extends OncePerRequestFilter {

    private static final String ENGINE = "/camunda/api/engine/engine/default";

    private static final Set<String> READING = Set.of("GET", "HEAD", "OPTIONS");
    private static final Pattern TASK_CALLS =
            Pattern.compile(ENGINE + "/task/[^/]+/(claim|unclaim|complete|submit-form)");
    private static final Pattern QUERIES =
            Pattern.compile(ENGINE + "/(task|task/count|filter/[^/]+/(list|count|singleResult)|user|group)");
    private static final Pattern SIGN_OUT = Pattern.compile("/camunda/api/admin/auth/user/default/logout");
    private static final Pattern COCKPIT_QUERIES = Pattern.compile(
            "/camunda/api/cockpit/.*|" + ENGINE + "/(process-instance|history|incident|job|execution)(/.*)?(/count)?");
    private static final List<String> COCKPIT = List.of("/camunda/app/cockpit", "/camunda/api/cockpit");
    private static final String ADMIN_APP = "/camunda/app/admin";

    private final CurrentUser currentUser;

    TasklistDoors(CurrentUser currentUser) {
        this.currentUser = currentUser;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (isOpen(request.getMethod(), request.getRequestURI())) {
            chain.doFilter(request, response);
        } else {
            response.sendError(HttpServletResponse.SC_FORBIDDEN);
        }
    }

    private boolean isOpen(String method, String uri) {
        if (uri.contains("..") || uri.contains(";") || uri.contains("//") || uri.startsWith(ADMIN_APP)) {
            return false;
        }
        boolean administrator = currentUser.is(Role.ADMINISTRATOR);
        if (!administrator && !currentUser.may(Right.WORK_TASKS)) {
            return false;
        }
        if (COCKPIT.stream().anyMatch(uri::startsWith) && !administrator) {
            return false;
        }
        if (READING.contains(method)) {
            return true;
        }
        if (!method.equals("POST")) {
            return false;
        }
        return TASK_CALLS.matcher(uri).matches()
                || QUERIES.matcher(uri).matches()
                || SIGN_OUT.matcher(uri).matches()
                || (administrator && isCockpitQuery(uri));
    }

    private static boolean isCockpitQuery(String uri) {
        return uri.startsWith("/camunda/api/cockpit/")
                || (COCKPIT_QUERIES.matcher(uri).matches()
                        && (uri.endsWith("/count")
                                || uri.matches(ENGINE + "/(process-instance|execution|job|incident|history/[a-z-]+)")));
    }
}
