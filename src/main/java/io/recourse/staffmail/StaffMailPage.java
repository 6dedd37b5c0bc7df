package io.recourse.staffmail;

import io.recourse.access.InNavigation;
import io.recourse.access.InNavigation.Section;
import io.recourse.access.Needs;
import io.recourse.access.Right;
import io.recourse.access.User;
import io.recourse.access.Users;
import io.recourse.common.Refused;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** What went out to staff, what did not, and of what nobody knows; each to be read as it was written. */
@Controller
@Needs(Right.SEE_STAFF_MAIL)
class StaffMailPage {

    private static final int SHOWN = 200;

    /** A mail and the name of whom it is for. */
    record Row(StaffMail mail, String reader) {}

    private final StaffMailTable table;
    private final StaffMailWorker worker;
    private final Users users;

    StaffMailPage(StaffMailTable table, StaffMailWorker worker, Users users) {
        this.table = table;
        this.worker = worker;
        this.users = users;
    }

    @GetMapping("/staff-mail")
    @InNavigation(section = Section.OVERSIGHT, order = 40, label = "staff-mail.title", icon = "envelope")
    String list(Model model) {
        return page(model);
    }

    /** One of them beside the list. */
    @GetMapping("/staff-mail/{id}")
    String show(@PathVariable UUID id, Model model) {
        model.addAttribute("selected", row(table.find(id).orElseThrow(() -> new Refused("staff-mail.unknown"))));
        return page(model);
    }

    private String page(Model model) {
        List<Row> rows = table.latest(SHOWN).stream().map(this::row).toList();
        model.addAttribute("rows", rows);
        model.addAttribute("most", SHOWN);
        model.addAttribute("hasServer", worker.hasServer());
        return "staffmail/list";
    }

    private Row row(StaffMail mail) {
        return new Row(mail, users.find(mail.userId()).map(User::name).orElse(mail.userId()));
    }
}
