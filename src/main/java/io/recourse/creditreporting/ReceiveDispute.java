package io.recourse.creditreporting;

import io.recourse.common.Actor;
import io.recourse.common.CaseNo;
import io.recourse.common.FieldError;
import io.recourse.common.InvalidFields;
import io.recourse.common.Refused;
import io.recourse.engine.CaseProcesses;
import io.recourse.legalcase.LegalCases;
import io.recourse.legalcase.Timeline;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** A dispute of what was reported comes in, from the debtor or by way of the bureau (征信业管理条例 25). */
@Component
@Transactional
public class ReceiveDispute {

    private static final String PROCESS = "credit-dispute";
    private static final int LONGEST = 1000;

    private final CreditDisputes disputes;
    private final CreditCorrections corrections;
    private final CreditReports reports;
    private final AnswerTime answerTime;
    private final LegalCases cases;
    private final CaseProcesses processes;
    private final Timeline timeline;
    private final Clock clock;

    ReceiveDispute(
            CreditDisputes disputes,
            CreditCorrections corrections,
            CreditReports reports,
            AnswerTime answerTime,
            LegalCases cases,
            CaseProcesses processes,
            Timeline timeline,
            Clock clock) {
        this.disputes = disputes;
        this.corrections = corrections;
        this.reports = reports;
        this.answerTime = answerTime;
        this.cases = cases;
        this.processes = processes;
        this.timeline = timeline;
        this.clock = clock;
    }

    /**
     * The record counts as disputed from this moment, and no adverse information goes before the dispute is settled.
     *
     * @param bureauRef under which the bureau passed it on; may be null when the debtor wrote himself
     * @param what he disputes
     * @throws InvalidFields for receivedOn, bureauRef or what
     * @throws Refused with code {@code correction.not-reported}, {@code dispute.in-hand} or
     *     {@code dispute.correction-in-hand}
     */
    public CreditDispute receive(
            CaseNo caseNo, CreditDispute.Source source, String bureauRef, String what, LocalDate receivedOn, Actor by) {
        cases.get(caseNo);
        List<CreditReport> reported = reports.of(caseNo);
        if (reported.isEmpty()) {
            throw new Refused("correction.not-reported", caseNo);
        }
        if (corrections.inHand(caseNo).isPresent()) {
            throw new Refused("dispute.correction-in-hand", caseNo);
        }
        CreditReport report = reported.get(reported.size() - 1);
        refuseIncomplete(source, bureauRef, what, receivedOn, report);
        AnswerTime.Days days = answerTime.from(receivedOn);
        CreditDispute dispute = new CreditDispute(
                UUID.randomUUID(),
                caseNo,
                report,
                "征答字 %s-%d".formatted(caseNo, disputes.count(caseNo) + 1),
                source,
                source == CreditDispute.Source.BUREAU ? bureauRef.strip() : null,
                what.strip(),
                receivedOn,
                days.last(),
                days.working(),
                CreditDispute.Status.RECEIVED,
                null,
                null,
                null,
                null,
                0);
        disputes.add(dispute, clock.instant());
        timeline.record(
                caseNo,
                "credit-disputed",
                by,
                Map.of("source", "@dispute-source." + source, "on", receivedOn, "until", days.last()));
        processes.start(PROCESS, caseNo);
        return dispute;
    }

    private void refuseIncomplete(
            CreditDispute.Source source, String bureauRef, String what, LocalDate receivedOn, CreditReport report) {
        List<FieldError> errors = new ArrayList<>();
        if (receivedOn.isAfter(LocalDate.now(clock)) || receivedOn.isBefore(report.reportedOn())) {
            errors.add(FieldError.of("receivedOn", "dispute.received-on", report.reportedOn()));
        }
        if (source == CreditDispute.Source.BUREAU && (bureauRef == null || bureauRef.isBlank())) {
            errors.add(FieldError.of("bureauRef", "dispute.bureau-ref"));
        }
        if (what.isBlank() || what.length() > LONGEST) {
            errors.add(FieldError.of("what", "dispute.what", LONGEST));
        }
        if (!errors.isEmpty()) {
            throw new InvalidFields(errors);
        }
    }
}
