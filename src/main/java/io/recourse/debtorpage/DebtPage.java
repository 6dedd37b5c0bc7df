package io.recourse.debtorpage;

import io.recourse.access.Debtor;
import io.recourse.access.OpenDoor;
import io.recourse.ledger.Ledger;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** What is owed and why, until when, how to pay, and what else the debtor may do. */
@Controller
@OpenDoor
class DebtPage {

    private final CaseViews views;
    private final Ledger ledger;
    private final Deadlines deadlines;

    DebtPage(CaseViews views, Ledger ledger, Deadlines deadlines) {
        this.views = views;
        this.ledger = ledger;
        this.deadlines = deadlines;
    }

    /** @param done what he has just done, which the page confirms */
    @GetMapping("/p/debt")
    String show(@AuthenticationPrincipal Debtor debtor, @RequestParam(required = false) Done done, Model model) {
        CaseView view = views.of(debtor.caseNo());
        var statement = ledger.statement(
                view.file().legalCase().contractNo(), view.file().asOf());
        model.addAttribute("view", view);
        model.addAttribute("owed", Owed.of(statement));
        model.addAttribute("rate", Owed.percent(view.file().penaltyRate()));
        model.addAttribute("deadlines", deadlines.of(view));
        model.addAttribute("done", done);
        return "debtor-page/debt";
    }
}
