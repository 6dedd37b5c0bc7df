package io.recourse.creditreporting;

import io.recourse.common.Actor;
import io.recourse.common.CaseNo;
import io.recourse.common.Refused;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** All disputes of reports; one of a case is in hand at a time. */
@Component
public class CreditDisputes {

    private static final String OPEN = "status not in ('ANSWERED', 'UPHELD')";

    private final JdbcClient jdbc;
    private final CreditReports reports;

    CreditDisputes(JdbcClient jdbc, CreditReports reports) {
        this.jdbc = jdbc;
        this.reports = reports;
    }

    /** The dispute that is not answered. */
    public Optional<CreditDispute> inHand(CaseNo caseNo) {
        return find("case_no = ? and " + OPEN, caseNo.value());
    }

    /** The latest, open or over. */
    public Optional<CreditDispute> latest(CaseNo caseNo) {
        return find("case_no = ? order by received_on desc, letter_no desc limit 1", caseNo.value());
    }

    /** All of a case, latest first. */
    public List<CreditDispute> of(CaseNo caseNo) {
        return jdbc.sql("select * from credit_dispute where case_no = ? order by received_on desc, letter_no desc")
                .param(caseNo.value())
                .query((row, n) -> dispute(row))
                .list();
    }

    CreditDispute requireInHand(CaseNo caseNo) {
        return inHand(caseNo)
                .orElseThrow(() -> new IllegalStateException("case " + caseNo + " has no dispute in hand"));
    }

    private Optional<CreditDispute> find(String where, Object parameter) {
        return jdbc.sql("select * from credit_dispute where " + where)
                .param(parameter)
                .query((row, n) -> dispute(row))
                .optional();
    }

    /** The dispute that was found right and is still to be answered by its correction. */
    Optional<CreditDispute> upheldOf(CaseNo caseNo) {
        return find("""
                case_no = ? and status = 'UPHELD' and not exists (select 1 from credit_correction k
                    where k.case_no = credit_dispute.case_no and (k.disputed_on = credit_dispute.received_on
                        or k.id = credit_dispute.correction_id))
                order by received_on desc limit 1
                """, caseNo.value());
    }

    /** The complaint that a correction answers too; none when the debtor complained to no authority. */
    Optional<CreditDispute> complaintOf(CreditCorrection correction) {
        return of(correction.caseNo()).stream()
                .filter(dispute -> dispute.status() == CreditDispute.Status.UPHELD
                        && dispute.authority() != null
                        && (dispute.receivedOn().equals(correction.disputedOn())
                                || correction.id().equals(dispute.answeredBy())))
                .findFirst();
    }

    /** How many disputes a case has had. */
    int count(CaseNo caseNo) {
        return jdbc.sql("select count(*) from credit_dispute where case_no = ?")
                .param(caseNo.value())
                .query(Integer.class)
                .single();
    }

    /**
     * @param at from when the account counts as disputed
     * @throws Refused with code {@code dispute.in-hand}
     */
    void add(CreditDispute dispute, Instant at) {
        try {
            jdbc.sql("""
                            insert into credit_dispute (id, case_no, report_id, letter_no, source, bureau_ref, authority_name,
                                authority_address, what, received_on, answer_by, working_answer_by, status, recorded_at)
                            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                            """)
                    .params(
                            dispute.id(),
                            dispute.caseNo().value(),
                            dispute.report().id(),
                            dispute.letterNo(),
                            dispute.source().name(),
                            dispute.bureauRef(),
                            dispute.authority() == null
                                    ? null
                                    : dispute.authority().name(),
                            dispute.authority() == null
                                    ? null
                                    : dispute.authority().address(),
                            dispute.what(),
                            dispute.receivedOn(),
                            dispute.answerBy(),
                            dispute.workingAnswerBy(),
                            dispute.status().name(),
                            Timestamp.from(at))
                    .update();
        } catch (DuplicateKeyException e) {
            throw new Refused("dispute.in-hand", dispute.caseNo());
        }
    }

    void save(CreditDispute dispute) {
        CreditDispute.Verification verification = dispute.verification();
        CreditCorrection.Decision decision = dispute.decision();
        boolean approved = decision != null && decision.returnReason() == null;
        int rows = jdbc.sql("""
                        update credit_dispute set status = :status, finding = :finding, verified_by = :verifiedBy,
                            document_id = :documentId, document_sha256 = :documentSha256, decided_by = :decidedBy,
                            decided_at = :decidedAt, return_reason = :returnReason, approved_sha256 = :approvedSha256, correction_id = :answeredBy,
                            version = version + 1
                        where id = :id and version = :version
                        """)
                .param("status", dispute.status().name())
                .param("finding", verification == null ? null : verification.finding())
                .param(
                        "verifiedBy",
                        verification == null ? null : verification.by().id())
                .param("documentId", dispute.documentId())
                .param("documentSha256", dispute.documentSha256())
                .param("decidedBy", decision == null ? null : decision.by().id())
                .param("decidedAt", decision == null ? null : Timestamp.from(decision.at()))
                .param("returnReason", decision == null ? null : decision.returnReason())
                .param("approvedSha256", approved ? dispute.documentSha256() : null)
                .param("answeredBy", dispute.answeredBy())
                .param("id", dispute.id())
                .param("version", dispute.version())
                .update();
        if (rows == 0) {
            throw new OptimisticLockingFailureException(
                    "dispute " + dispute.letterNo() + " was changed by somebody else just now");
        }
    }

    private CreditDispute dispute(ResultSet row) throws SQLException {
        CaseNo caseNo = new CaseNo(row.getString("case_no"));
        UUID reportId = row.getObject("report_id", UUID.class);
        return new CreditDispute(
                row.getObject("id", UUID.class),
                caseNo,
                reports.of(caseNo).stream()
                        .filter(report -> report.id().equals(reportId))
                        .findFirst()
                        .orElseThrow(),
                row.getString("letter_no"),
                CreditDispute.Source.valueOf(row.getString("source")),
                row.getString("bureau_ref"),
                row.getString("authority_name") == null
                        ? null
                        : new CreditDispute.Authority(
                                row.getString("authority_name"), row.getString("authority_address")),
                row.getString("what"),
                row.getObject("received_on", LocalDate.class),
                row.getObject("answer_by", LocalDate.class),
                row.getObject("working_answer_by", LocalDate.class),
                CreditDispute.Status.valueOf(row.getString("status")),
                row.getString("finding") == null
                        ? null
                        : new CreditDispute.Verification(
                                row.getString("finding"), new Actor(row.getString("verified_by"))),
                row.getObject("document_id", UUID.class),
                row.getString("document_sha256"),
                row.getString("decided_by") == null
                        ? null
                        : new CreditCorrection.Decision(
                                new Actor(row.getString("decided_by")),
                                row.getTimestamp("decided_at").toInstant(),
                                row.getString("return_reason")),
                row.getObject("correction_id", UUID.class),
                row.getInt("version"));
    }
}
