package io.recourse.web;

import io.recourse.access.CurrentUser;
import io.recourse.access.InNavigation.Section;
import io.recourse.access.Right;
import io.recourse.access.User;
import io.recourse.engine.ProductClock;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/** What the layout around every page shows. Templates call it {@code frame}. */
@Component
public class Frame {

    private final CurrentUser currentUser;
    private final Navigation navigation;
    private final ProductClock clock;

    Frame(CurrentUser currentUser, Navigation navigation, ProductClock clock) {
        this.currentUser = currentUser;
        this.navigation = navigation;
        this.clock = clock;
    }

    /** The product's date where it is not the machine's, as in a demo whose time was moved; else null. */
    public LocalDate movedDate() {
        LocalDate date = LocalDate.now(clock);
        Instant machine = clock.instant().minus(clock.ahead());
        return date.equals(LocalDate.ofInstant(machine, clock.getZone())) ? null : date;
    }

    /** The signed-in user, or null. */
    public User user() {
        return currentUser.user().orElse(null);
    }

    public boolean may(Right right) {
        return currentUser.may(right);
    }

    public Map<Section, List<Navigation.Entry>> navigation() {
        return navigation.ofUser();
    }

    /** How much waits on a page of the navigation. */
    public long waiting(Navigation.Entry entry) {
        return navigation.waiting(entry);
    }

    /** The page that is shown, without the context path. */
    public String path() {
        HttpServletRequest request = request();
        Object failed = request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI);
        String uri = failed == null ? request.getRequestURI() : failed.toString();
        return uri.substring(request.getContextPath().length());
    }

    /** Where a change of language leads back to: this page with its query; home where it answered a form. */
    public String here() {
        HttpServletRequest request = request();
        if (!request.getMethod().equals("GET")) {
            return path();
        }
        return request.getQueryString() == null ? path() : path() + "?" + request.getQueryString();
    }

    private static HttpServletRequest request() {
        return ((ServletRequestAttributes) RequestContextHolder.currentRequestAttributes()).getRequest();
    }
}
