package io.recourse.oversight;

import org.springframework.web.util.UriComponentsBuilder;

/** Links from a figure of the board to the tasks that it counts. */
final class BoardLinks {

    private BoardLinks() {}

    /**
     * To tasks of a process.
     *
     * @param key of a task; null for all of them
     * @param level a part of the task list; null for all
     */
    static String tasks(String process, String key, String level, DeadlineBoard.Scope scope) {
        UriComponentsBuilder link = UriComponentsBuilder.fromPath("/tasks").queryParam("assignee", "any");
        add(link, "stage", process);
        add(link, "key", key);
        add(link, "level", level);
        add(link, "team", scope.team());
        add(link, "lender", scope.lender());
        return link.encode().toUriString();
    }

    /**
     * To what moved since yesterday.
     *
     * @param key of a task; null for all of them
     * @param after where a page of them begins; null for the first
     */
    static String moved(MovedTasks.Move move, String key, DeadlineBoard.Scope scope, String after) {
        UriComponentsBuilder link =
                UriComponentsBuilder.fromPath("/moved-tasks").queryParam("move", move);
        add(link, "key", key);
        add(link, "stage", scope.stage());
        add(link, "team", scope.team());
        add(link, "lender", scope.lender());
        add(link, "after", after);
        return link.encode().toUriString();
    }

    /** What a line of the board is narrowed to. */
    static DeadlineBoard.Scope of(BoardLine line, BoardBy by, DeadlineBoard.Scope scope) {
        return switch (by) {
            case STAGE -> new DeadlineBoard.Scope(line.group(), scope.team(), scope.lender());
            case TEAM -> new DeadlineBoard.Scope(scope.stage(), line.group(), scope.lender());
            case LENDER -> new DeadlineBoard.Scope(scope.stage(), scope.team(), line.group());
        };
    }

    /** From a line of the board to the cases in which a statutory day is over or near. */
    static String statutory(String group, BoardBy by, boolean over, DeadlineBoard.Scope scope) {
        UriComponentsBuilder link =
                UriComponentsBuilder.fromPath("/statutory-days").queryParam("over", over);
        add(link, "stage", by == BoardBy.STAGE ? group : scope.stage());
        add(link, "team", by == BoardBy.TEAM ? group : scope.team());
        add(link, "lender", by == BoardBy.LENDER ? group : scope.lender());
        return link.encode().toUriString();
    }

    /** A value that is null is left out. */
    static void add(UriComponentsBuilder link, String name, String value) {
        if (value != null) {
            link.queryParam(name, value);
        }
    }
}
