package io.recourse.workbench;

import io.recourse.access.CurrentUser;
import io.recourse.access.InNavigation;
import io.recourse.access.InNavigation.Section;
import io.recourse.access.Needs;
import io.recourse.access.Right;
import io.recourse.escalation.Escalation;
import io.recourse.legalcase.CaseStatus;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** The list of cases. */
@Controller
@Needs(Right.SEE_CASES)
class CasesPage {

    private static final int PAGE = 30;

    private final CaseList list;
    private final Escalation escalation;
    private final PersonalData personalData;
    private final CurrentUser currentUser;

    CasesPage(CaseList list, Escalation escalation, PersonalData personalData, CurrentUser currentUser) {
        this.list = list;
        this.escalation = escalation;
        this.personalData = personalData;
        this.currentUser = currentUser;
    }

    @GetMapping("/cases")
    @InNavigation(section = Section.WORK, order = 10, label = "cases.title", icon = "folder2-open")
    String show(CaseFilter filter, Model model) {
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
}
