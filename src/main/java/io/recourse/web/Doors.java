package io.recourse.web;

import io.recourse.access.CurrentUser;
import io.recourse.access.Needs;
import io.recourse.access.OpenDoor;
import io.recourse.access.Right;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;

/**
 * Asks each handler of ours which right it needs, before anything of the request is read. One that does not say is closed.
 */
@Component
class Doors implements HandlerInterceptor {

    private final CurrentUser currentUser;

    Doors(CurrentUser currentUser) {
        this.currentUser = currentUser;
    }

    /** @throws AccessDeniedException when the user has not the right, or the handler names none */
    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        if (handler instanceof HandlerMethod method && isOurs(method) && !isOpen(method)) {
            Right right =
                    rightFor(method).orElseThrow(() -> new AccessDeniedException("no right is named at " + method));
            currentUser.mustBeAllowedTo(right);
        }
        return true;
    }

    static boolean isOurs(HandlerMethod method) {
        return method.getBeanType().getName().startsWith("io.recourse.");
    }

    static boolean isOpen(HandlerMethod method) {
        return AnnotatedElementUtils.hasAnnotation(method.getBeanType(), OpenDoor.class);
    }

    /** What the method needs, else what its class needs. */
    static Optional<Right> rightFor(HandlerMethod method) {
        return Optional.ofNullable(AnnotatedElementUtils.findMergedAnnotation(method.getMethod(), Needs.class))
                .or(() -> Optional.ofNullable(
                        AnnotatedElementUtils.findMergedAnnotation(method.getBeanType(), Needs.class)))
                .map(Needs::value);
    }
}
