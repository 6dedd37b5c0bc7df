package io.recourse.oversight;

import io.recourse.access.Needs;
import io.recourse.access.Right;
import io.recourse.engine.TaskSearch;
import io.recourse.legalcase.Lenders;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The tasks behind what moved since yesterday on the deadline board. */
@Controller
@Needs(Right.WATCH_DEADLINES)
class MovedTasksPage {

    private static final int PAGE = 100;

    private final MovedTasks moved;
    private final Lenders lenders;

    MovedTasksPage(MovedTasks moved, Lenders lenders) {
        this.moved = moved;
        this.lenders = lenders;
    }

    @GetMapping("/moved-tasks")
    String show(
            @RequestParam MovedTasks.Move move,
            @RequestParam(required = false) String key,
            @RequestParam(required = false) String after,
            DeadlineBoard.Scope scope,
            Model model) {
        TaskSearch.Place from = after == null ? null : TaskSearch.Place.parse(after);
        List<MovedTasks.Task> found = moved.of(move, scope, key, from, PAGE + 1);
        boolean more = found.size() > PAGE;
        List<MovedTasks.Task> shown = more ? found.subList(0, PAGE) : found;
        model.addAttribute("move", move);
        model.addAttribute("key", key);
        model.addAttribute("scope", scope);
        model.addAttribute("tasks", shown);
        model.addAttribute("count", moved.count(move, scope, key));
        model.addAttribute("firstPage", from == null ? null : BoardLinks.moved(move, key, scope, null));
        model.addAttribute("nextPage", more ? BoardLinks.moved(move, key, scope, place(shown.get(PAGE - 1))) : null);
        model.addAttribute("lenderNames", lenders.names());
        return "oversight/moved-tasks";
    }

    private static String place(MovedTasks.Task last) {
        return new TaskSearch.Place(last.dueAt(), last.taskId()).token();
    }
}
