package io.recourse.api;

import io.recourse.access.CurrentUser;
import io.recourse.access.Needs;
import io.recourse.access.Right;
import io.recourse.common.CaseNo;
import io.recourse.common.Refused;
import io.recourse.escalation.CaseEvent;
import io.recourse.escalation.Escalation;
import io.recourse.ledger.Ledger;
import io.recourse.legalcase.CaseSearch;
import io.recourse.legalcase.CaseStatus;
import io.recourse.legalcase.HardshipGround;
import io.recourse.legalcase.LegalCase;
import io.recourse.legalcase.LegalCases;
import io.recourse.legalcase.Timeline;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Cases: search, facts, balance, timeline, and what befalls them from outside. */
@RestController
@RequestMapping("/api/cases")
class CasesApi {

    record Page(List<CaseAnswers.CaseAnswer> items, String next) {}

    record Happened(Instant at, String kind, String actor, String summary, List<String> refs) {}

    record History(List<Happened> items) {}

    /** @param ground what a hardship is; may be left out */
    record Event(
            @NotNull CaseEvent kind,
            HardshipGround ground,
            @Size(max = 1000) String note) {}

    private final LegalCases cases;
    private final CaseAnswers answers;
    private final Ledger ledger;
    private final Timeline timeline;
    private final Escalation escalation;
    private final CurrentUser currentUser;
    private final Clock clock;

    CasesApi(
            LegalCases cases,
            CaseAnswers answers,
            Ledger ledger,
            Timeline timeline,
            Escalation escalation,
            CurrentUser currentUser,
            Clock clock) {
        this.cases = cases;
        this.answers = answers;
        this.ledger = ledger;
        this.timeline = timeline;
        this.escalation = escalation;
        this.currentUser = currentUser;
        this.clock = clock;
    }

    @GetMapping
    @Needs(Right.SEE_CASES)
    Page search(
            @RequestParam(required = false) String contractNo,
            @RequestParam(required = false) CaseStatus status,
            @RequestParam(required = false) String stage,
            @RequestParam(required = false) String after,
            @RequestParam(defaultValue = "50") int limit) {
        CaseSearch search = new CaseSearch(null, contractNo, status, stage, after == null ? null : place(after), limit);
        List<LegalCase> found = cases.search(search);
        String next = found.size() < search.limit()
                ? null
                : found.get(found.size() - 1).caseNo().value();
        return new Page(answers.of(found, LocalDate.now(clock)), next);
    }

    private static String place(String after) {
        try {
            return new CaseNo(after).value();
        } catch (Refused malformed) {
            throw new Refused("page.malformed");
        }
    }

    @GetMapping("/{caseNo}")
    @Needs(Right.SEE_CASES)
    CaseAnswers.CaseAnswer get(@PathVariable CaseNo caseNo) {
        return answers.of(cases.get(caseNo), LocalDate.now(clock));
    }

    @GetMapping("/{caseNo}/balance")
    @Needs(Right.SEE_CASES)
    CaseAnswers.BalanceAnswer balance(@PathVariable CaseNo caseNo, @RequestParam(required = false) LocalDate asOf) {
        LocalDate day = asOf == null ? LocalDate.now(clock) : asOf;
        return CaseAnswers.BalanceAnswer.of(ledger.balance(cases.get(caseNo).contractNo(), day), day);
    }

    @GetMapping("/{caseNo}/timeline")
    @Needs(Right.SEE_CASES)
    History timeline(@PathVariable CaseNo caseNo, Locale locale) {
        LegalCase legalCase = cases.get(caseNo);
        return new History(timeline.of(legalCase.caseNo()).stream()
                .map(e -> new Happened(e.at(), e.kind(), e.actor(), timeline.tell(e, locale), e.refs()))
                .toList());
    }

    @PostMapping("/{caseNo}/events")
    @Needs(Right.STEER_CASES)
    @ResponseStatus(HttpStatus.ACCEPTED)
    void report(@PathVariable CaseNo caseNo, @Valid @RequestBody Event event) {
        escalation.report(caseNo, event.kind(), event.ground(), event.note(), currentUser.actor());
    }
}
