package io.recourse.creditreporting;

import io.recourse.common.CaseNo;
import io.recourse.common.ContractNo;
import io.recourse.common.Refused;
import io.recourse.contact.PlanStanding;
import io.recourse.deadlines.Limitation;
import io.recourse.deadlines.LimitationRecords;
import io.recourse.engine.Decisions;
import io.recourse.ledger.Ledger;
import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** What may not be reported, and the rule that says why: asks the table {@code record-hold}. */
@Component
class RecordHold {

    private final ReportableCases cases;
    private final BatchRecords records;
    private final Ledger ledger;
    private final LimitationRecords limitation;
    private final PlanStanding plans;
    private final ReportingConsent consent;
    private final Decisions decisions;
    private final Map<String, BureauFormat> formats;
    private final Clock clock;

    RecordHold(
            ReportableCases cases,
            BatchRecords records,
            Ledger ledger,
            LimitationRecords limitation,
            PlanStanding plans,
            ReportingConsent consent,
            Decisions decisions,
            List<BureauFormat> formats,
            Clock clock) {
        this.cases = cases;
        this.records = records;
        this.ledger = ledger;
        this.limitation = limitation;
        this.plans = plans;
        this.consent = consent;
        this.decisions = decisions;
        this.formats = formats.stream().collect(Collectors.toMap(BureauFormat::name, Function.identity()));
        this.clock = clock;
    }

    /**
     * What would be reported of a case.
     *
     * @param adverse whether what the format shows of it tells against the debtor
     * @param closing whether it says that the loan is settled
     * @param told whether a closing is of an account that the bureau was told of
     */
    private record Content(boolean adverse, boolean closing, boolean told) {

        static Content of(MonthlyRecord record, int months, Set<CaseNo> told) {
            return new Content(record.isAdverse(months), record.isClosing(), told.contains(record.caseNo()));
        }
    }

    /**
     * @param format of the bureau that would have the records
     * @param records of these cases; a case without one is not asked about
     * @return those that are held back
     */
    Map<CaseNo, BureauBatch.Held> of(
            String format, List<ReportableCases.Reportable> cases, Collection<MonthlyRecord> records) {
        Set<CaseNo> told = this.records.told(
                format,
                records.stream()
                        .filter(MonthlyRecord::isClosing)
                        .map(MonthlyRecord::caseNo)
                        .toList());
        int months = formats.get(format).months();
        return of(
                cases,
                records.stream()
                        .collect(Collectors.toMap(MonthlyRecord::caseNo, one -> Content.of(one, months, told))));
    }

    private Map<CaseNo, BureauBatch.Held> of(List<ReportableCases.Reportable> cases, Map<CaseNo, Content> contents) {
        if (contents.isEmpty()) {
            return Map.of();
        }
        Map<CaseNo, Limitation.Result> limits = limits(cases);
        Map<CaseNo, ReportingConsent.Standing> consents = consent.of(
                cases.stream().map(ReportableCases.Reportable::caseNo).toList());
        Map<Map<String, Object>, Decisions.Answer> known = new HashMap<>();
        Map<CaseNo, BureauBatch.Held> held = new HashMap<>();
        cases.stream().filter(one -> contents.containsKey(one.caseNo())).forEach(one -> {
            Content content = contents.get(one.caseNo());
            Map<String, Object> inputs = inputs(one, content, limits, consents.get(one.caseNo()));
            held(
                            one.caseNo(),
                            content.closing(),
                            known.computeIfAbsent(inputs, asked -> decisions.ask("record-hold", asked)))
                    .ifPresent(reason -> held.put(one.caseNo(), reason));
        });
        return held;
    }

    /**
     * Asked when a person approves a report, or it is made: as if it were approved already.
     *
     * @throws Refused with code {@code report.held} and the rule's reason
     */
    void requireFree(CaseNo caseNo) {
        ofReport(caseNo).ifPresent(held -> {
            throw new Refused("report.held", caseNo, held.reason());
        });
    }

    /** What would hold a report of the case back once it is approved: the rule's article and reason, in both languages. */
    Optional<String> source(CaseNo caseNo) {
        return ofReport(caseNo).map(BureauBatch.Held::source);
    }

    private Optional<BureauBatch.Held> ofReport(CaseNo caseNo) {
        return cases.of(caseNo, YearMonth.now(clock))
                .map(ReportableCases.Reportable::asApproved)
                .map(one -> of(List.of(one), Map.of(caseNo, new Content(true, false, false)))
                        .get(caseNo));
    }

    private Map<String, Object> inputs(
            ReportableCases.Reportable one,
            Content content,
            Map<CaseNo, Limitation.Result> limits,
            ReportingConsent.Standing consented) {
        Limitation.Result limit = limits.get(one.caseNo());
        return Map.of(
                "adverse",
                content.adverse(),
                "closing",
                content.closing(),
                "told",
                content.told(),
                "deleted",
                one.deleted(),
                "erased",
                one.erased(),
                "approved",
                one.approved(),
                "disputed",
                one.disputed(),
                "planActive",
                content.adverse() && one.approved() && plans.isKept(one.caseNo()),
                "barred",
                limit != null && limit.status() == Limitation.Status.BARRED,
                "consent",
                consented.name());
    }

    private static Optional<BureauBatch.Held> held(CaseNo caseNo, boolean closing, Decisions.Answer answer) {
        return Boolean.TRUE.equals(answer.single().get("held"))
                ? Optional.of(new BureauBatch.Held(
                        caseNo,
                        answer.rules().get(0).id(),
                        (String) answer.single().get("reason"),
                        answer.rules().get(0).annotation(),
                        closing))
                : Optional.empty();
    }

    private Map<CaseNo, Limitation.Result> limits(List<ReportableCases.Reportable> cases) {
        Map<ContractNo, LocalDate> due = ledger.lastDueOn(
                cases.stream().map(ReportableCases.Reportable::contractNo).toList());
        Map<CaseNo, LocalDate> byCase = new HashMap<>();
        cases.stream()
                .filter(one -> due.containsKey(one.contractNo()))
                .forEach(one -> byCase.put(one.caseNo(), due.get(one.contractNo())));
        return limitation.of(byCase, LocalDate.now(clock));
    }
}
