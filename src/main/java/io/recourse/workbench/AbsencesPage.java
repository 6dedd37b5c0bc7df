package io.recourse.workbench;

import io.recourse.access.CurrentUser;
import io.recourse.access.InNavigation;
import io.recourse.access.InNavigation.Section;
import io.recourse.access.Needs;
import io.recourse.access.Right;
import io.recourse.common.InvalidFields;
import io.recourse.engine.Absence;
import io.recourse.engine.Absences;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Who is away and who does his tasks; each enters his own absence, a lead anybody's. */
@Controller
@Needs(Right.PLAN_ABSENCES)
class AbsencesPage {

    /** The fields of an absence as they are typed. */
    record AbsenceForm(String user, LocalDate from, LocalDate to, String substitute) {}

    /** @param mine whether the reader may end it */
    record Row(Absence absence, String name, String substitute, String enteredBy, boolean running, boolean mine) {}

    private final Absences absences;
    private final Colleagues colleagues;
    private final CaseHistory history;
    private final CurrentUser currentUser;
    private final Clock clock;

    AbsencesPage(Absences absences, Colleagues colleagues, CaseHistory history, CurrentUser currentUser, Clock clock) {
        this.absences = absences;
        this.colleagues = colleagues;
        this.history = history;
        this.currentUser = currentUser;
        this.clock = clock;
    }

    @GetMapping("/absences")
    @InNavigation(section = Section.WORK, order = 85, label = "absences.title", icon = "person-dash")
    String show(Locale language, Model model) {
        LocalDate today = LocalDate.now(clock);
        String reader = currentUser.actor().id();
        List<Row> rows = absences.open().stream()
                .map(absence -> new Row(
                        absence,
                        history.name(absence.user(), language),
                        history.name(absence.substitute(), language),
                        history.name(absence.enteredBy(), language),
                        absence.coversDay(today),
                        mayChange(absence.user())))
                .toList();
        model.addAttribute("rows", rows);
        model.addAttribute("colleagues", colleagues.all());
        model.addAttribute("leads", currentUser.may(Right.ASSIGN_TASKS));
        model.addAttribute("reader", reader);
        if (!model.containsAttribute("form")) {
            model.addAttribute("form", new AbsenceForm(reader, today, null, ""));
        }
        if (!model.containsAttribute("errors")) {
            model.addAttribute("errors", Map.of());
        }
        return "absences/list";
    }

    @PostMapping("/absences")
    String enter(
            @ModelAttribute("form") AbsenceForm form,
            Locale language,
            Model model,
            HttpServletResponse response,
            RedirectAttributes next) {
        refuseOthers(form.user());
        try {
            absences.enter(form.user(), form.from(), form.to(), form.substitute(), currentUser.actor());
        } catch (InvalidFields invalid) {
            model.addAttribute("errors", invalid.byField());
            response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
            return show(language, model);
        }
        next.addFlashAttribute("flash", "absences.entered");
        return "redirect:/absences";
    }

    @PostMapping("/absences/{id}/end")
    String end(@PathVariable UUID id, RedirectAttributes next) {
        refuseOthers(absences.get(id).user());
        absences.end(id, currentUser.actor());
        next.addFlashAttribute("flash", "absences.ended");
        return "redirect:/absences";
    }

    private boolean mayChange(String user) {
        return currentUser.may(Right.ASSIGN_TASKS) || currentUser.actor().id().equals(user);
    }

    private void refuseOthers(String user) {
        if (!mayChange(user)) {
            throw new AccessDeniedException(Right.ASSIGN_TASKS.name());
        }
    }
}
