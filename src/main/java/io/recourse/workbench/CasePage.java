package io.recourse.workbench;

import io.recourse.access.Needs;
import io.recourse.access.Right;
import io.recourse.common.CaseNo;
import java.time.LocalDate;
import java.util.Locale;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;

/** One case: what it is, how urgent, what to do. */
@Controller
@Needs(Right.SEE_CASES)
class CasePage {

    private final CaseView view;
    private final Standing standing;
    private final CaseNotes notes;

    CasePage(CaseView view, Standing standing, CaseNotes notes) {
        this.notes = notes;
        this.view = view;
        this.standing = standing;
    }

    @GetMapping("/cases/{caseNo}")
    String show(
            @PathVariable CaseNo caseNo, @RequestParam(required = false) LocalDate asOf, Locale language, Model model) {
        view.fill(caseNo, asOf, language, model);
        notes.addTo(model, caseNo, "", language);
        return "cases/case";
    }

    /** The model of a process that works the case, for drawing. */
    @GetMapping(path = "/cases/{caseNo}/diagrams/{process}", produces = MediaType.APPLICATION_XML_VALUE)
    @ResponseBody
    String diagram(@PathVariable CaseNo caseNo, @PathVariable String process, Locale language) {
        return standing.model(caseNo, process, language);
    }
}
