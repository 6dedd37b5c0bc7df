package io.recourse.workbench;

import jakarta.servlet.http.HttpSession;
import java.io.Serializable;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.web.util.WebUtils;

/** What a user searches for, kept in his session: it may be a person's name, which belongs in no address and no log. */
@Component
class SearchTexts {

    private static final String ATTRIBUTE = "searched";
    private static final int MOST = 50;

    /** The latest, oldest first. */
    private static final class Kept extends LinkedHashMap<String, String> implements Serializable {

        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, String> eldest) {
            return size() > MOST;
        }
    }

    /** @return what stands for the text in addresses; blank for a blank text */
    String keep(HttpSession session, String text) {
        if (text == null || text.isBlank()) {
            return "";
        }
        synchronized (WebUtils.getSessionMutex(session)) {
            Kept kept = kept(session);
            String token = kept.entrySet().stream()
                    .filter(entry -> entry.getValue().equals(text.strip()))
                    .map(Map.Entry::getKey)
                    .findFirst()
                    .orElseGet(() -> UUID.randomUUID().toString());
            kept.put(token, text.strip());
            session.setAttribute(ATTRIBUTE, kept);
            return token;
        }
    }

    /** Blank for what is not kept any more. */
    String of(HttpSession session, String token) {
        return kept(session).getOrDefault(token, "");
    }

    private static Kept kept(HttpSession session) {
        Object kept = session.getAttribute(ATTRIBUTE);
        return kept == null ? new Kept() : (Kept) kept;
    }
}
