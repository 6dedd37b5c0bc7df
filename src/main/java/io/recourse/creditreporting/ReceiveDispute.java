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

/** A dispute of what was reported comes in, from the debtor or by way of the bureau (征信业管理条例 25) or of the PBOC (26). */
@Component
@Transactional
public class ReceiveDispute {

    private static final String PROCESS = "credit-dispute";
    static final int LONGEST = 1000;
    private static final int LONGEST_NAME = 100;
    private static final int LONGEST_ADDRESS = 200;

    /**
     * What came in.
     *
     * @param bureauRef under which the bureau or the authority passed it on; may be null when the debtor wrote himself
     * @param authority only of a complaint; may be null otherwise
     * @param what the debtor disputes
     * @param receivedOn from which the time to answer runs: the receipt, or the day on which the authority accepted it
     */
    public record Received(
            CreditDispute.Source source,
            String bureauRef,
            CreditDispute.Authority authority,
            String what,
            LocalDate receivedOn) {

        /** Blanks around a text are none of it. */
        public Received {
            bureauRef = stripped(bureauRef);
            what = stripped(what);
            authority = authority == null
                    ? null
                    : new CreditDispute.Authority(stripped(authority.name()), stripped(authority.address()));
        }

        private boolean isComplaint() {
            return source == CreditDispute.Source.PBOC;
        }

        private boolean isPassedOn() {
            return source != CreditDispute.Source.DEBTOR;
        }
    }

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
     * @throws InvalidFields for receivedOn, bureauRef, authorityName, authorityAddress or what
     * @throws Refused with code {@code correction.not-reported}, {@code dispute.in-hand} or
     *     {@code dispute.correction-in-hand}
     */
    public CreditDispute receive(CaseNo caseNo, Received received, Actor by) {
        cases.get(caseNo);
        List<CreditReport> reported = reports.of(caseNo);
        if (reported.isEmpty()) {
            throw new Refused("correction.not-reported", caseNo);
        }
        if (corrections.inHand(caseNo).isPresent()) {
            throw new Refused("dispute.correction-in-hand", caseNo);
        }
        CreditReport report = reported.get(reported.size() - 1);
        refuseIncomplete(received, report);
        AnswerTime.Days days = answerTime.from(received.source(), received.receivedOn());
        CreditDispute dispute = new CreditDispute(
                UUID.randomUUID(),
                caseNo,
                report,
                "征答字 %s-%d".formatted(caseNo, disputes.count(caseNo) + 1),
                received.source(),
                received.isPassedOn() ? received.bureauRef() : null,
                received.isComplaint() ? received.authority() : null,
                received.what(),
                received.receivedOn(),
                days.last(),
                days.working(),
                CreditDispute.Status.RECEIVED,
                null,
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
                Map.of(
                        "source",
                        "@dispute-source." + received.source(),
                        "on",
                        received.receivedOn(),
                        "until",
                        days.last()));
        processes.start(PROCESS, caseNo);
        return dispute;
    }

    private void refuseIncomplete(Received received, CreditReport report) {
        List<FieldError> errors = new ArrayList<>();
        LocalDate receivedOn = received.receivedOn();
        if (receivedOn.isAfter(LocalDate.now(clock)) || receivedOn.isBefore(report.reportedOn())) {
            errors.add(FieldError.of("receivedOn", "dispute.received-on", report.reportedOn()));
        }
        if (received.isPassedOn() && !isTextUpTo(LONGEST_NAME, received.bureauRef())) {
            errors.add(FieldError.of("bureauRef", "dispute.bureau-ref", LONGEST_NAME));
        }
        if (received.isComplaint()) {
            CreditDispute.Authority authority = received.authority();
            if (authority == null || !isTextUpTo(LONGEST_NAME, authority.name())) {
                errors.add(FieldError.of("authorityName", "dispute.authority-name", LONGEST_NAME));
            }
            if (authority == null || !isTextUpTo(LONGEST_ADDRESS, authority.address())) {
                errors.add(FieldError.of("authorityAddress", "dispute.authority-address", LONGEST_ADDRESS));
            }
        }
        if (!isTextUpTo(LONGEST, received.what())) {
            errors.add(FieldError.of("what", "dispute.what", LONGEST));
        }
        if (!errors.isEmpty()) {
            throw new InvalidFields(errors);
        }
    }

    private static boolean isTextUpTo(int longest, String text) {
        return text != null && !text.isEmpty() && text.length() <= longest;
    }

    private static String stripped(String text) {
        return text == null ? null : text.strip();
    }
}
