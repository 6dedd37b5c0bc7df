package io.recourse.debtorpage;

import io.recourse.access.Debtor;
import io.recourse.access.OpenDoor;
import io.recourse.common.CaseNo;
import io.recourse.common.InvalidFields;
import io.recourse.common.Refused;
import io.recourse.instalment.NegotiatePlan;
import io.recourse.instalment.PlanTerms;
import io.recourse.web.Texts;
import jakarta.servlet.http.HttpServletResponse;
import java.math.RoundingMode;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.ResponseBody;

/** Where the debtor finds a plan that he can bear: what he chooses is computed here, with or without a script. */
@Controller
@OpenDoor
class PlanPage {

    private static final int USUAL_INSTALMENTS = 6;

    /** As many days as a person looks through; a later beginning is for a talk. */
    private static final int MOST_DAYS = 62;

    private final SeekPlan seekPlan;
    private final CaseViews views;
    private final Texts texts;
    private final Clock clock;

    PlanPage(SeekPlan seekPlan, CaseViews views, Texts texts, Clock clock) {
        this.seekPlan = seekPlan;
        this.views = views;
        this.texts = texts;
        this.clock = clock;
    }

    @GetMapping("/p/plan")
    String show(@AuthenticationPrincipal Debtor debtor, Model model) {
        if (!views.of(debtor.caseNo()).mayPropose()) {
            return "redirect:/p/debt";
        }
        NegotiatePlan.Frame frame = seekPlan.frame(debtor.caseNo());
        TypedPlan usual = new TypedPlan(
                Math.min(USUAL_INSTALMENTS, frame.maxInstalments()),
                usualFirst(frame),
                frame.minDownPayment().amount());
        return page(debtor.caseNo(), usual, model);
    }

    /** Dates and amounts of what is typed, for who has no script. */
    @PostMapping("/p/plan/see")
    String see(@AuthenticationPrincipal Debtor debtor, @ModelAttribute("typed") TypedPlan typed, Model model) {
        return page(debtor.caseNo(), typed, model);
    }

    /**
     * What the page's script shows.
     *
     * @param summary the plan in one sentence
     * @param rows what is due when, and how much
     * @param faults what cannot be proposed, in sentences; then there is nothing else
     */
    record Seen(String summary, List<Row> rows, List<String> faults) {

        record Row(String what, String on, String amount) {}
    }

    @GetMapping("/p/plan/preview")
    @ResponseBody
    Seen preview(@AuthenticationPrincipal Debtor debtor, @ModelAttribute TypedPlan typed, Locale language) {
        try {
            NegotiatePlan.Preview preview = seekPlan.preview(debtor.caseNo(), typed.complete());
            return new Seen(
                    summary(preview, language),
                    preview.schedule().stream().map(due -> row(due, language)).toList(),
                    List.of());
        } catch (InvalidFields invalid) {
            return new Seen(
                    "",
                    List.of(),
                    invalid.byField().values().stream()
                            .map(fault -> texts.of(fault, language))
                            .toList());
        }
    }

    @PostMapping("/p/plan")
    String propose(
            @AuthenticationPrincipal Debtor debtor,
            @ModelAttribute("typed") TypedPlan typed,
            HttpServletResponse response,
            Model model) {
        try {
            seekPlan.seek(debtor.caseNo(), typed.complete());
            return "redirect:/p/debt?done=" + Done.PROPOSED;
        } catch (InvalidFields invalid) {
            response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
            model.addAttribute("errors", invalid.byField());
        } catch (Refused refused) {
            response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
            model.addAttribute("refused", refused);
        }
        return page(debtor.caseNo(), typed, model);
    }

    private String page(CaseNo caseNo, TypedPlan typed, Model model) {
        NegotiatePlan.Frame frame = seekPlan.frame(caseNo);
        model.addAttribute("view", views.of(caseNo));
        model.addAttribute("typed", typed);
        model.addAttribute("limits", frame);
        model.addAttribute("mostDown", frame.debt().amount().setScale(0, RoundingMode.DOWN));
        model.addAttribute("days", first().datesUntil(last(frame).plusDays(1)).toList());
        try {
            NegotiatePlan.Preview preview = seekPlan.preview(caseNo, typed.complete());
            model.addAttribute("preview", preview);
        } catch (InvalidFields invalid) {
            model.addAttribute("errors", invalid.byField());
        }
        return "debtor-page/plan";
    }

    private LocalDate first() {
        return LocalDate.now(clock).plusDays(1);
    }

    /** In a month: a later beginning is a deferral, which somebody must approve. */
    private LocalDate usualFirst(NegotiatePlan.Frame frame) {
        LocalDate inAMonth = LocalDate.now(clock).plusMonths(1);
        return inAMonth.isBefore(last(frame)) ? inAMonth : last(frame);
    }

    private LocalDate last(NegotiatePlan.Frame frame) {
        LocalDate most = first().plusDays(MOST_DAYS);
        return frame.latestFirstDueOn().isBefore(most) ? frame.latestFirstDueOn() : most;
    }

    private String summary(NegotiatePlan.Preview preview, Locale language) {
        return texts.of(
                "debtor-page.plan.summary",
                language,
                preview.terms().total().display(),
                preview.terms().lastDueOn());
    }

    private Seen.Row row(PlanTerms.Due due, Locale language) {
        String what = due.no() == 0
                ? texts.of("debtor-page.schedule.down", language)
                : texts.of("debtor-page.schedule.no", language, due.no());
        return new Seen.Row(what, due.on().toString(), due.amount().display());
    }
}
