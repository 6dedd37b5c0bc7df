package io.recourse.workbench;

import io.recourse.engine.ServiceLevel;
import io.recourse.engine.TaskSearch;

/**
 * What the list of tasks shows.
 *
 * @param assignee {@code me}, {@code none} for what nobody has claimed, or {@code any}
 * @param group a role's id; blank for all
 * @param level null for all
 * @param after where the page begins, as {@link TaskSearch.Place#token}; blank for the first page
 */
record TaskFilter(String assignee, String group, ServiceLevel level, String after) {

    TaskFilter {
        assignee = assignee == null || assignee.isBlank() ? "any" : assignee;
        group = group == null ? "" : group;
        after = after == null ? "" : after;
    }

    public boolean isNarrow() {
        return !assignee.equals("any") || !group.isEmpty() || level != null;
    }

    TaskSearch search(String user, int limit) {
        return new TaskSearch(
                null,
                assignee.equals("me") ? user : null,
                assignee.equals("none"),
                group.isEmpty() ? null : group,
                null,
                level,
                after.isEmpty() ? null : TaskSearch.Place.parse(after),
                limit);
    }
}
