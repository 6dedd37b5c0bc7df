package io.recourse.creditreporting;

import io.recourse.common.Actor;
import io.recourse.common.CaseNo;
import io.recourse.common.Money;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** All corrections of reports; one of a case is in hand at a time. */
@Component
public class CreditCorrections {

    private final JdbcClient jdbc;
    private final CreditReports reports;

    CreditCorrections(JdbcClient jdbc, CreditReports reports) {
        this.jdbc = jdbc;
        this.reports = reports;
    }

    /** The correction that is not finished. */
    public Optional<CreditCorrection> inHand(CaseNo caseNo) {
        return jdbc.sql("select * from credit_correction where case_no = ? and status <> 'DISPATCHED'")
                .param(caseNo.value())
                .query((row, n) -> correction(row))
                .optional();
    }

    /** The latest that was approved and stands for what was reported. */
    public Optional<CreditCorrection> latestRecorded(CaseNo caseNo) {
        return jdbc.sql("""
                        select * from credit_correction where case_no = ? and corrected_on is not null
                        order by corrected_on desc, letter_no desc limit 1
                        """)
                .param(caseNo.value())
                .query((row, n) -> correction(row))
                .optional();
    }

    /**
     * What stands in place of the ledger's figures: the approved amendments of these cases by the month that they correct; the
     * latest of a month stands.
     */
    Map<CaseNo, Map<YearMonth, CreditCorrection.Month>> amended(Collection<CaseNo> cases) {
        Map<CaseNo, Map<YearMonth, CreditCorrection.Month>> amended = new HashMap<>();
        if (cases.isEmpty()) {
            return amended;
        }
        jdbc.sql("""
                        select k.case_no, m.* from credit_correction k join credit_correction_month m on m.correction_id = k.id
                        where k.case_no in (:cases) and k.kind = 'AMENDMENT' and k.corrected_on is not null
                        order by k.corrected_on, k.letter_no
                        """).param("cases", cases.stream().map(CaseNo::value).toList()).query(row -> {
            CreditCorrection.Month month = month(row);
            amended.computeIfAbsent(new CaseNo(row.getString("case_no")), caseNo -> new HashMap<>())
                    .put(month.month(), month);
        });
        return amended;
    }

    CreditCorrection requireInHand(CaseNo caseNo) {
        return inHand(caseNo)
                .orElseThrow(() -> new IllegalStateException("case " + caseNo + " has no correction in hand"));
    }

    /** How many corrections a case has had. */
    int count(CaseNo caseNo) {
        return jdbc.sql("select count(*) from credit_correction where case_no = ?")
                .param(caseNo.value())
                .query(Integer.class)
                .single();
    }

    void add(CreditCorrection correction) {
        jdbc.sql("""
                        insert into credit_correction (id, case_no, report_id, letter_no, status, disputed_on, answer_by)
                        values (?, ?, ?, ?, ?, ?, ?)
                        """)
                .params(
                        correction.id(),
                        correction.caseNo().value(),
                        correction.report().id(),
                        correction.letterNo(),
                        correction.status().name(),
                        correction.disputedOn(),
                        correction.answerBy())
                .update();
    }

    void save(CreditCorrection correction) {
        CreditCorrection.Statement statement = correction.statement();
        CreditCorrection.Decision decision = correction.decision();
        boolean approved = decision != null && decision.returnReason() == null;
        int rows = jdbc.sql("""
                        update credit_correction set status = :status, kind = :kind, finding = :finding,
                            stated_by = :statedBy, document_id = :documentId, document_sha256 = :documentSha256, decided_by = :decidedBy,
                            decided_at = :decidedAt, return_reason = :returnReason, approved_sha256 = :approvedSha256,
                            corrected_on = :correctedOn, version = version + 1
                        where id = :id and version = :version
                        """)
                .param("status", correction.status().name())
                .param("kind", statement.kind().name())
                .param("finding", statement.finding())
                .param("statedBy", statement.by().id())
                .param("documentId", correction.documentId())
                .param("documentSha256", correction.documentSha256())
                .param("decidedBy", decision == null ? null : decision.by().id())
                .param("decidedAt", decision == null ? null : Timestamp.from(decision.at()))
                .param("returnReason", decision == null ? null : decision.returnReason())
                .param("approvedSha256", approved ? correction.documentSha256() : null)
                .param("correctedOn", correction.correctedOn())
                .param("id", correction.id())
                .param("version", correction.version())
                .update();
        if (rows == 0) {
            throw new OptimisticLockingFailureException(
                    "correction " + correction.letterNo() + " was changed by somebody else just now");
        }
        saveMonths(correction.id(), statement.months());
    }

    private void saveMonths(UUID correction, List<CreditCorrection.Month> months) {
        jdbc.sql("delete from credit_correction_month where correction_id = ?")
                .param(correction)
                .update();
        months.forEach(month -> jdbc.sql("""
                        insert into credit_correction_month (correction_id, month, amount, days_past_due, repayment_state)
                        values (?, ?, ?, ?, ?)
                        """)
                .params(
                        correction,
                        month.month().atDay(1),
                        month.amount().amount(),
                        month.daysPastDue(),
                        month.repaymentState())
                .update());
    }

    private CreditCorrection correction(ResultSet row) throws SQLException {
        CaseNo caseNo = new CaseNo(row.getString("case_no"));
        UUID reportId = row.getObject("report_id", UUID.class);
        return new CreditCorrection(
                row.getObject("id", UUID.class),
                caseNo,
                reports.of(caseNo).stream()
                        .filter(report -> report.id().equals(reportId))
                        .findFirst()
                        .orElseThrow(),
                row.getString("letter_no"),
                row.getObject("disputed_on", LocalDate.class),
                row.getObject("answer_by", LocalDate.class),
                CorrectionStatus.valueOf(row.getString("status")),
                row.getString("kind") == null ? null : statement(row),
                row.getObject("document_id", UUID.class),
                row.getString("document_sha256"),
                row.getString("decided_by") == null ? null : decision(row),
                row.getObject("corrected_on", LocalDate.class),
                row.getInt("version"));
    }

    private CreditCorrection.Statement statement(ResultSet row) throws SQLException {
        return new CreditCorrection.Statement(
                CreditCorrection.Kind.valueOf(row.getString("kind")),
                row.getString("finding"),
                jdbc.sql("select * from credit_correction_month where correction_id = ? order by month")
                        .param(row.getObject("id", UUID.class))
                        .query((month, n) -> month(month))
                        .list(),
                new Actor(row.getString("stated_by")));
    }

    private static CreditCorrection.Month month(ResultSet row) throws SQLException {
        return new CreditCorrection.Month(
                YearMonth.from(row.getObject("month", LocalDate.class)),
                new Money(row.getBigDecimal("amount")),
                row.getInt("days_past_due"),
                row.getString("repayment_state"));
    }

    private static CreditCorrection.Decision decision(ResultSet row) throws SQLException {
        return new CreditCorrection.Decision(
                new Actor(row.getString("decided_by")),
                row.getTimestamp("decided_at").toInstant(),
                row.getString("return_reason"));
    }
}
