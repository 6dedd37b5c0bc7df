package io.recourse.workbench;

import io.recourse.access.InNavigation;
import io.recourse.access.InNavigation.Section;
import io.recourse.access.Needs;
import io.recourse.access.Right;
import io.recourse.contact.Dispatch;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** What left the product last, and what waits to leave. */
@Controller
@Needs(Right.SEE_CASES)
class PostRoomPage {

    private static final int LATEST = 100;

    private final Dispatch dispatch;
    private final MessageRows rows;
    private final PersonalData personalData;

    PostRoomPage(Dispatch dispatch, MessageRows rows, PersonalData personalData) {
        this.dispatch = dispatch;
        this.rows = rows;
        this.personalData = personalData;
    }

    @GetMapping("/post-room")
    @InNavigation(section = Section.WORK, order = 40, label = "post-room.title", icon = "envelope-paper")
    String show(Model model) {
        model.addAttribute("messages", rows.of(dispatch.latest(LATEST)));
        model.addAttribute("masked", !personalData.isVisible());
        model.addAttribute("latest", LATEST);
        return "post-room/list";
    }
}
