package io.recourse.access.pages;

import io.recourse.access.AccessEvent;
import io.recourse.access.AccessLog;
import io.recourse.access.InNavigation;
import io.recourse.access.InNavigation.Section;
import io.recourse.access.Needs;
import io.recourse.access.Right;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Who did what at the door, newest first. */
@Controller
@Needs(Right.SEE_ACCESS_LOG)
class AccessLogPage {

    private static final int PAGE = 50;

    private final AccessLog log;

    AccessLogPage(AccessLog log) {
        this.log = log;
    }

    @GetMapping("/access-log")
    @InNavigation(section = Section.ADMINISTRATION, order = 20, label = "access-log.title", icon = "shield-lock")
    String show(
            @RequestParam(defaultValue = "") String user,
            @RequestParam(defaultValue = "false") boolean refusals,
            @RequestParam(defaultValue = "" + Long.MAX_VALUE) long before,
            Model model) {
        List<AccessEvent> found = log.before(before, user.strip(), refusals, PAGE + 1);
        boolean more = found.size() > PAGE;
        List<AccessEvent> shown = more ? found.subList(0, PAGE) : found;
        model.addAttribute("events", shown);
        model.addAttribute("next", more ? shown.get(PAGE - 1).id() : null);
        model.addAttribute("later", before != Long.MAX_VALUE);
        model.addAttribute("user", user);
        model.addAttribute("refusals", refusals);
        return "access/log";
    }
}
