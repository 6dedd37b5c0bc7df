package io.recourse.creditreporting;

import io.recourse.common.Actor;
import io.recourse.common.CaseNo;
import io.recourse.common.FieldError;
import io.recourse.common.InvalidFields;
import io.recourse.common.Refused;
import io.recourse.legalcase.HoldReason;
import io.recourse.legalcase.Holds;
import io.recourse.legalcase.Timeline;
import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Corrects a report that the debtor rightly disputed (征信业管理条例 25). */
@Component
@Transactional
public class CorrectReport {

    private final CreditCorrections corrections;
    private final CreditReports reports;
    private final ToldToBureau told;
    private final ReportDebt reportDebt;
    private final Holds holds;
    private final CreditDisputes disputes;
    private final AnswerTime answerTime;
    private final Timeline timeline;
    private final Clock clock;

    CorrectReport(
            CreditCorrections corrections,
            CreditReports reports,
            ToldToBureau told,
            ReportDebt reportDebt,
            Holds holds,
            CreditDisputes disputes,
            AnswerTime answerTime,
            Timeline timeline,
            Clock clock) {
        this.corrections = corrections;
        this.reports = reports;
        this.told = told;
        this.reportDebt = reportDebt;
        this.holds = holds;
        this.disputes = disputes;
        this.answerTime = answerTime;
        this.timeline = timeline;
        this.clock = clock;
    }

    /**
     * Opens the correction of the latest report, which answers the dispute.
     *
     * @throws Refused with code {@code correction.not-reported} or {@code correction.not-disputed}
     */
    public void open(CaseNo caseNo) {
        List<CreditReport> reported = reports.of(caseNo);
        if (reported.isEmpty()) {
            throw new Refused("correction.not-reported", caseNo);
        }
        Optional<CreditDispute> dispute = disputes.upheldOf(caseNo);
        LocalDate disputedOn = dispute.map(CreditDispute::receivedOn)
                .or(() -> holds.latest(caseNo, HoldReason.DISPUTE)
                        .map(hold -> hold.since().atZone(clock.getZone()).toLocalDate()))
                .orElseThrow(() -> new Refused("correction.not-disputed", caseNo));
        corrections.add(new CreditCorrection(
                UUID.randomUUID(),
                caseNo,
                reported.get(reported.size() - 1),
                "征更字 %s-%d".formatted(caseNo, corrections.count(caseNo) + 1),
                disputedOn,
                dispute.map(CreditDispute::workingAnswerBy)
                        .orElseGet(() -> answerTime
                                .from(CreditDispute.Source.DEBTOR, disputedOn)
                                .working()),
                CorrectionStatus.OPENED,
                null,
                null,
                null,
                null,
                null,
                0));
    }

    /**
     * Nothing was to be reported.
     *
     * @param account whether the whole account is not the debtor's
     */
    public void stateDeletion(CaseNo caseNo, boolean account, String finding, Actor by) {
        CreditCorrection.Kind kind = account ? CreditCorrection.Kind.ACCOUNT_DELETION : CreditCorrection.Kind.DELETION;
        corrections.save(
                corrections.requireInHand(caseNo).stated(new CreditCorrection.Statement(kind, finding, List.of(), by)));
    }

    /**
     * Something else was to be reported.
     *
     * @param right what is right of months that a bureau was told, each once, or of the report's own before any file goes;
     *     what is as it was told is no correction
     * @throws InvalidFields for correctMonths when one was not told, or has days without an amount or an amount without days, or
     *     nothing differs
     */
    public void stateAmendment(CaseNo caseNo, String finding, List<ToldMonth> right, Actor by) {
        CreditCorrection correction = corrections.requireInHand(caseNo);
        List<ToldMonth> known = told.months(correction.report());
        refuseWrong(right, known, correction.report());
        List<CreditCorrection.Month> amended = right.stream()
                .filter(month -> !known.contains(month))
                .sorted(Comparator.comparing(ToldMonth::month))
                .map(month -> new CreditCorrection.Month(
                        month.month(),
                        month.amount(),
                        month.daysPastDue(),
                        reportDebt.repaymentState(month.daysPastDue())))
                .toList();
        if (amended.isEmpty()) {
            throw new InvalidFields(List.of(FieldError.of("correctMonths", "correction.same")));
        }
        corrections.save(correction.stated(
                new CreditCorrection.Statement(CreditCorrection.Kind.AMENDMENT, finding, amended, by)));
    }

    private static void refuseWrong(List<ToldMonth> right, List<ToldMonth> known, CreditReport report) {
        Set<YearMonth> open = known.isEmpty()
                ? Set.of(YearMonth.from(report.reportedOn()))
                : known.stream().map(ToldMonth::month).collect(Collectors.toSet());
        List<FieldError> errors = new ArrayList<>();
        List<ToldMonth> changed =
                right.stream().filter(month -> !known.contains(month)).toList();
        for (ToldMonth one : changed) {
            if (!open.contains(one.month())) {
                errors.add(FieldError.of(
                        "correctMonths", "correction.month-untold", one.month().toString()));
            } else if (one.daysPastDue() > 0 != one.amount().isPositive()) {
                errors.add(FieldError.of(
                        "correctMonths", "correction.month-half", one.month().toString()));
            }
        }
        if (!errors.isEmpty()) {
            throw new InvalidFields(errors);
        }
    }

    /** From now on the correction stands for what was reported. */
    public void record(CaseNo caseNo) {
        CreditCorrection recorded = corrections.requireInHand(caseNo).recorded(LocalDate.now(clock));
        corrections.save(recorded);
        timeline.record(
                caseNo,
                "credit-corrected",
                recorded.decision().by(),
                Map.of("kind", "@correction-kind." + recorded.statement().kind()));
    }
}
