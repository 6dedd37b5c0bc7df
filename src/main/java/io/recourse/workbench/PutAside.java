package io.recourse.workbench;

import jakarta.servlet.http.HttpSession;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.springframework.web.util.WebUtils;

/** The tasks that a user has left since he began with the most urgent one, kept in his session: the others come first. */
@Component
class PutAside {

    private static final String ATTRIBUTE = "put-aside";

    /** @param leaving the task that he leaves now; null when he begins with the most urgent one */
    Set<String> of(HttpSession session, String leaving) {
        synchronized (WebUtils.getSessionMutex(session)) {
            Set<String> aside = new HashSet<>();
            if (leaving != null) {
                if (session.getAttribute(ATTRIBUTE) instanceof String[] left) {
                    aside.addAll(List.of(left));
                }
                aside.add(leaving);
            }
            session.setAttribute(ATTRIBUTE, aside.toArray(String[]::new));
            return aside;
        }
    }

    /** All others have had their turn. */
    void forget(HttpSession session) {
        session.removeAttribute(ATTRIBUTE);
    }
}
