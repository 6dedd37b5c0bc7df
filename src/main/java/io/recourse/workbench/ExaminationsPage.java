package io.recourse.workbench;

import io.recourse.access.CurrentUser;
import io.recourse.access.InNavigation;
import io.recourse.access.InNavigation.Section;
import io.recourse.access.Needs;
import io.recourse.access.Right;
import io.recourse.access.User;
import io.recourse.access.Users;
import io.recourse.common.InvalidFields;
import io.recourse.common.Refused;
import io.recourse.contact.Collector;
import io.recourse.contact.Examinations;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The exams of those who call and visit, own staff and agencies' people alike: who may, until when, and who may not. */
@Controller
@Needs(Right.MANAGE_COLLECTORS)
class ExaminationsPage {

    /** The fields of an exam as they are typed. */
    record ExamForm(String person, String agency, LocalDate examinedOn, boolean passed) {

        Collector collector() {
            return new Collector(trimmed(person), trimmed(agency));
        }

        private static String trimmed(String text) {
            return text == null ? "" : text.strip();
        }
    }

    /** An exam, with the name of one of the own staff. */
    record Row(Examinations.Exam exam, String name, boolean valid) {}

    private final Examinations examinations;
    private final Users users;
    private final CurrentUser currentUser;
    private final Clock clock;

    ExaminationsPage(Examinations examinations, Users users, CurrentUser currentUser, Clock clock) {
        this.examinations = examinations;
        this.users = users;
        this.currentUser = currentUser;
        this.clock = clock;
    }

    @GetMapping("/examinations")
    @InNavigation(section = Section.ADMINISTRATION, order = 24, label = "examinations.title", icon = "mortarboard")
    String show(Model model) {
        LocalDate today = LocalDate.now(clock);
        List<Row> rows = examinations.all().stream()
                .map(exam -> new Row(exam, name(exam.collector()), exam.isValidOn(today)))
                .toList();
        model.addAttribute("rows", rows);
        model.addAttribute("today", today);
        if (!model.containsAttribute("form")) {
            model.addAttribute("form", new ExamForm("", "", today, true));
        }
        if (!model.containsAttribute("errors")) {
            model.addAttribute("errors", Map.of());
        }
        return "collectors/examinations";
    }

    @PostMapping("/examinations")
    String record(
            @ModelAttribute("form") ExamForm form, Model model, HttpServletResponse response, RedirectAttributes next) {
        try {
            refuseStranger(form.collector());
            examinations.record(form.collector(), form.examinedOn(), form.passed(), currentUser.actor());
        } catch (InvalidFields invalid) {
            model.addAttribute("errors", invalid.byField());
            response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
            return show(model);
        } catch (Refused refused) {
            model.addAttribute("refused", refused);
            response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
            return show(model);
        }
        next.addFlashAttribute("flash", "examinations.recorded");
        return "redirect:/examinations";
    }

    /** Own staff is known by the users' ids. */
    private void refuseStranger(Collector collector) {
        if (collector.agency().isEmpty() && !collector.person().isEmpty()) {
            users.get(collector.person());
        }
    }

    private String name(Collector collector) {
        return collector.agency().isEmpty()
                ? users.find(collector.person()).map(User::name).orElse("")
                : "";
    }
}
