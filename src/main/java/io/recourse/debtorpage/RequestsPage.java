package io.recourse.debtorpage;

import io.recourse.access.Debtor;
import io.recourse.access.OpenDoor;
import io.recourse.common.CaseNo;
import io.recourse.common.FieldError;
import io.recourse.common.InvalidFields;
import io.recourse.common.Refused;
import io.recourse.ledger.Ledger;
import io.recourse.legalcase.HardshipGround;
import io.recourse.legalcase.HoldReason;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/** Where the debtor asks for a deferral, disputes what he is asked for, and sends documents for either. */
@Controller
@OpenDoor
class RequestsPage {

    /** A request as it is typed. */
    record Typed(DisputeDebt.About about, Integer instalment, HardshipGround ground, String reason, LocalDate until) {}

    private final AskForTime askForTime;
    private final DisputeDebt disputeDebt;
    private final OwnDocuments documents;
    private final CaseViews views;
    private final Ledger ledger;
    private final Clock clock;

    RequestsPage(
            AskForTime askForTime,
            DisputeDebt disputeDebt,
            OwnDocuments documents,
            CaseViews views,
            Ledger ledger,
            Clock clock) {
        this.askForTime = askForTime;
        this.disputeDebt = disputeDebt;
        this.documents = documents;
        this.views = views;
        this.ledger = ledger;
        this.clock = clock;
    }

    @GetMapping("/p/deferral")
    String deferral(@AuthenticationPrincipal Debtor debtor, Model model) {
        return page("deferral", debtor.caseNo(), model);
    }

    @PostMapping("/p/deferral")
    String askForDeferral(
            @AuthenticationPrincipal Debtor debtor,
            @ModelAttribute("typed") Typed typed,
            @RequestParam(required = false) List<MultipartFile> files,
            HttpServletResponse response,
            Model model)
            throws IOException {
        try {
            askForTime.check(typed.ground(), typed.reason(), typed.until());
            documents.receive(debtor.caseNo(), HoldReason.HARDSHIP, files);
            askForTime.ask(debtor.caseNo(), typed.ground(), typed.reason(), typed.until());
            return done(Done.DEFERRAL_ASKED);
        } catch (InvalidFields | Refused refused) {
            return again("deferral", debtor.caseNo(), refused, response, model);
        }
    }

    @GetMapping("/p/dispute")
    String dispute(@AuthenticationPrincipal Debtor debtor, Model model) {
        return page("dispute", debtor.caseNo(), model);
    }

    @PostMapping("/p/dispute")
    String disputeIt(
            @AuthenticationPrincipal Debtor debtor,
            @ModelAttribute("typed") Typed typed,
            @RequestParam(required = false) List<MultipartFile> files,
            HttpServletResponse response,
            Model model)
            throws IOException {
        try {
            disputeDebt.check(typed.about(), typed.instalment(), typed.reason());
            documents.receive(debtor.caseNo(), HoldReason.DISPUTE, files);
            disputeDebt.dispute(debtor.caseNo(), typed.about(), typed.instalment(), typed.reason());
            return done(Done.DISPUTED);
        } catch (InvalidFields | Refused refused) {
            return again("dispute", debtor.caseNo(), refused, response, model);
        }
    }

    /** More documents for what is examined already. */
    @PostMapping("/p/documents")
    String send(
            @AuthenticationPrincipal Debtor debtor,
            @RequestParam(required = false) List<MultipartFile> files,
            HttpServletResponse response,
            Model model)
            throws IOException {
        CaseView view = views.of(debtor.caseNo());
        boolean disputed = view.hold() == HoldReason.DISPUTE;
        String form = disputed ? "dispute" : "deferral";
        try {
            if (documents.receive(debtor.caseNo(), view.hold() == null ? HoldReason.HARDSHIP : view.hold(), files)
                    == 0) {
                throw new InvalidFields(List.of(FieldError.of("files", "debtor-page.files-none")));
            }
            return done(Done.DOCUMENTS_SENT);
        } catch (InvalidFields invalid) {
            return again(form, debtor.caseNo(), invalid, response, model);
        }
    }

    private String again(
            String form, CaseNo caseNo, RuntimeException refused, HttpServletResponse response, Model model) {
        response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
        if (refused instanceof InvalidFields invalid) {
            model.addAttribute("errors", invalid.byField());
        } else {
            model.addAttribute("refused", refused);
        }
        return page(form, caseNo, model);
    }

    private String page(String form, CaseNo caseNo, Model model) {
        CaseView view = views.of(caseNo);
        model.addAttribute("view", view);
        model.addAttribute("abouts", DisputeDebt.About.values());
        model.addAttribute("grounds", HardshipGround.values());
        model.addAttribute("tomorrow", LocalDate.now(clock).plusDays(1));
        model.addAttribute(
                "lines",
                Owed.of(ledger.statement(
                                view.file().legalCase().contractNo(),
                                view.file().asOf()))
                        .overdue());
        return "debtor-page/" + form;
    }

    private static String done(Done done) {
        return "redirect:/p/debt?done=" + done;
    }
}
