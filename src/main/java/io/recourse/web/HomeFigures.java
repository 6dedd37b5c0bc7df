package io.recourse.web;

import java.util.List;

/** Numbers for the top of the home page, as far as they concern the signed-in user. */
public interface HomeFigures {

    /**
     * A number and the list that it counts.
     *
     * @param label a message key
     * @param kind as of a badge: {@code neutral}, {@code risk} or {@code breached}; none is urgent at 0
     * @param icon a Bootstrap icon's name without {@code bi-}
     * @param list the path and query of the list
     */
    record Figure(String label, long count, String kind, String icon, String list) {

        public boolean isUrgent() {
            return count > 0 && !kind.equals("neutral");
        }
    }

    List<Figure> ofUser();
}
