package io.recourse.workbench;

import io.recourse.access.CurrentUser;
import io.recourse.access.InNavigation;
import io.recourse.access.InNavigation.Section;
import io.recourse.access.Needs;
import io.recourse.access.Right;
import io.recourse.escalation.Escalation;
import io.recourse.legalcase.CaseStatus;
import jakarta.servlet.http.HttpSession;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The list of cases. */
@Controller
@Needs(Right.SEE_CASES)
class CasesPage {

    private static final int PAGE = 30;

    private final CaseList list;
    private final Escalation escalation;
    private final SearchTexts searchTexts;
    private final PersonalData personalData;
    private final CurrentUser currentUser;

    CasesPage(
            CaseList list,
            Escalation escalation,
            SearchTexts searchTexts,
            PersonalData personalData,
            CurrentUser currentUser) {
        this.list = list;
        this.escalation = escalation;
        this.searchTexts = searchTexts;
        this.personalData = personalData;
        this.currentUser = currentUser;
    }

    @GetMapping("/cases")
    @InNavigation(section = Section.WORK, order = 10, label = "cases.title", icon = "folder2-open")
    String show(CaseFilter asked, HttpSession session, Model model) {
        CaseFilter filter = asked.search().isEmpty()
                ? asked.searching(searchTexts.keep(session, asked.text()), asked.text())
                : asked.searching(asked.search(), searchTexts.of(session, asked.search()));
        List<CaseRow> found = list.find(filter, PAGE + 1);
        boolean more = found.size() > PAGE;
        List<CaseRow> shown = more ? found.subList(0, PAGE) : found;
        model.addAttribute("filter", filter);
        model.addAttribute("rows", shown);
        model.addAttribute(
                "next", more ? shown.get(PAGE - 1).legalCase().caseNo().value() : null);
        model.addAttribute("stages", escalation.stages());
        model.addAttribute("statuses", CaseStatus.values());
        model.addAttribute("masked", !personalData.isVisible());
        model.addAttribute("imports", currentUser.may(Right.IMPORT_FILES));
        return "cases/list";
    }

    /** Keeps what is searched for out of the address: it may be a name. */
    @PostMapping("/cases/search")
    String search(CaseFilter filter, HttpSession session, RedirectAttributes next) {
        next.addAttribute("search", searchTexts.keep(session, filter.text()));
        next.addAttribute("stage", filter.stage());
        next.addAttribute(
                "status", filter.status() == null ? "" : filter.status().name());
        return "redirect:/cases";
    }
}
