package io.recourse.workbench;

import io.recourse.common.LenderCode;
import io.recourse.engine.AgendaPart;
import io.recourse.engine.TaskSearch;
import io.recourse.engine.WorkItem;
import io.recourse.engine.Worker;
import io.recourse.legalcase.CaseMatch;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * What the list of tasks shows.
 *
 * @param assignee {@code work} for the reader's agenda, {@code me} for what he has claimed, {@code none} for what nobody
 *     has, {@code any}, or a user's id for what he has claimed; blank for what the reader begins with
 * @param group a role's id, of tasks that it may do; blank for all
 * @param team a role's id, of tasks that it owns; blank for all
 * @param level a part of the list; null for all of them, each with its first tasks
 * @param stage a process's id; blank for all
 * @param key a task's key in its model; blank for all
 * @param lender a lender's code; blank for all
 * @param dueFrom with {@code dueBefore}: only tasks that are still to fall due from this day on, by clocks that no hold
 *     has stopped; null for all
 * @param dueBefore the first day on which they are not meant any more
 * @param search what is searched for, as {@link SearchTexts} keeps it; blank for nothing
 * @param after where the page begins, as {@link TaskSearch.Place#token}; blank for the first page
 */
record TaskFilter(
        String assignee,
        String group,
        String team,
        AgendaPart level,
        String stage,
        String key,
        String lender,
        LocalDate dueFrom,
        LocalDate dueBefore,
        String search,
        String after) {

    /** The reader's agenda. */
    static final String WORK = "work";

    private static final Set<String> NO_PERSON = Set.of("", WORK, "me", "none", "any");

    TaskFilter {
        assignee = orBlank(assignee);
        group = orBlank(group);
        team = orBlank(team);
        stage = orBlank(stage);
        key = orBlank(key);
        lender = orBlank(lender);
        search = orBlank(search);
        after = orBlank(after);
    }

    static TaskFilter of(String assignee, String group, AgendaPart level) {
        return new TaskFilter(assignee, group, "", level, "", "", "", null, null, "", "");
    }

    /** Who works on tasks begins with his agenda, everybody else with all tasks. */
    TaskFilter orDefault(boolean works) {
        String whose = assignee;
        if (works && assignee.isEmpty()) {
            whose = WORK;
        } else if (!works && (assignee.equals(WORK) || assignee.equals("any"))) {
            whose = "";
        }
        return new TaskFilter(whose, group, team, level, stage, key, lender, dueFrom, dueBefore, search, after);
    }

    TaskFilter in(AgendaPart part, String from) {
        return new TaskFilter(assignee, group, team, part, stage, key, lender, dueFrom, dueBefore, search, from);
    }

    /** The same, from its first page, of tasks of one kind. */
    TaskFilter like(WorkItem item) {
        return new TaskFilter(
                assignee, group, team, level, item.process(), item.key(), lender, dueFrom, dueBefore, search, "");
    }

    TaskFilter searching(String token) {
        return new TaskFilter(assignee, group, team, level, stage, key, lender, dueFrom, dueBefore, token, "");
    }

    public boolean isAgenda() {
        return assignee.equals(WORK);
    }

    /** Whose tasks these are when they are a named person's. */
    public boolean isOfPerson() {
        return !NO_PERSON.contains(assignee);
    }

    public boolean isByDue() {
        return dueFrom != null && dueBefore != null;
    }

    /** The last of the days on which they fall due. */
    public LocalDate dueLast() {
        return dueBefore.minusDays(1);
    }

    public boolean isNarrow() {
        return !query().isEmpty() || !search.isEmpty();
    }

    /** What may be kept under a name: neither the page nor what is searched for. */
    Map<String, String> query() {
        Map<String, String> query = new TreeMap<>();
        put(query, "assignee", assignee.equals(WORK) ? "" : assignee);
        put(query, "group", group);
        put(query, "team", team);
        put(query, "level", level == null ? "" : level.name());
        put(query, "stage", stage);
        put(query, "key", key);
        put(query, "lender", lender);
        put(query, "dueFrom", isByDue() ? dueFrom.toString() : "");
        put(query, "dueBefore", isByDue() ? dueBefore.toString() : "");
        return query;
    }

    /** All of it, as a link carries it. */
    public Map<String, String> link() {
        Map<String, String> link = new TreeMap<>(query());
        put(link, "search", search);
        put(link, "after", after);
        return link;
    }

    /** The list with these filters. */
    String path() {
        return path(link());
    }

    static String path(Map<String, String> query) {
        UriComponentsBuilder uri = UriComponentsBuilder.fromPath("/tasks");
        query.forEach(uri::queryParam);
        return uri.encode().toUriString();
    }

    /** @param cases that fit what is searched for; null when nothing is */
    TaskSearch search(Worker reader, CaseMatch cases, int limit) {
        return TaskSearch.first(limit)
                .cases(cases)
                .worker(isAgenda() ? reader : null)
                .assignee(assignee.equals("me") ? reader.id() : isOfPerson() ? assignee : null)
                .unassigned(assignee.equals("none"))
                .group(orNull(group))
                .team(orNull(team))
                .key(orNull(key))
                .process(orNull(stage))
                .lender(lender.isEmpty() ? null : new LenderCode(lender))
                .part(level == AgendaPart.WAITING && !isAgenda() ? null : level)
                .due(isByDue() ? new TaskSearch.Due(dueFrom, dueBefore) : null)
                .after(after.isEmpty() ? null : TaskSearch.Place.parse(after))
                .build();
    }

    private static void put(Map<String, String> query, String name, String value) {
        if (!value.isEmpty()) {
            query.put(name, value);
        }
    }

    private static String orBlank(String text) {
        return text == null ? "" : text.strip();
    }

    private static String orNull(String text) {
        return text.isEmpty() ? null : text;
    }
}
