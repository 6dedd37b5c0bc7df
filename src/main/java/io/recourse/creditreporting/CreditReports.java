package io.recourse.creditreporting;

import io.recourse.common.Actor;
import io.recourse.common.CaseNo;
import io.recourse.common.Money;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** All prior notices, and the reports that could follow them. */
@Component
public class CreditReports {

    private final JdbcClient jdbc;

    CreditReports(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The notice in hand: the latest of the case. */
    public Optional<SentNotice> latestNotice(CaseNo caseNo) {
        return jdbc.sql("select * from prior_notice where case_no = ? order by sent_at desc, id limit 1")
                .param(caseNo.value())
                .query((row, n) -> notice(row))
                .optional();
    }

    /** All reports of a case, oldest first. */
    public List<CreditReport> of(CaseNo caseNo) {
        return jdbc.sql("select * from credit_report where case_no = ? order by reported_on, id")
                .param(caseNo.value())
                .query((row, n) -> new CreditReport(
                        row.getObject("id", UUID.class),
                        new CaseNo(row.getString("case_no")),
                        row.getObject("prior_notice_id", UUID.class),
                        new Money(row.getBigDecimal("amount")),
                        row.getInt("days_past_due"),
                        row.getString("repayment_state"),
                        new Actor(row.getString("approved_by")),
                        row.getObject("reported_on", LocalDate.class)))
                .list();
    }

    SentNotice noticeInHand(CaseNo caseNo) {
        return latestNotice(caseNo)
                .orElseThrow(() -> new IllegalStateException("case " + caseNo + " has no prior notice in hand"));
    }

    void add(SentNotice notice) {
        jdbc.sql("""
                        insert into prior_notice (id, case_no, status, document_id, amount, waiting_days, announced_for,
                            sent_at)
                        values (?, ?, ?, ?, ?, ?, ?, ?)
                        """)
                .params(
                        notice.id(),
                        notice.caseNo().value(),
                        notice.status().name(),
                        notice.documentId(),
                        notice.amount().amount(),
                        notice.waitingDays(),
                        notice.announcedFor(),
                        Timestamp.from(notice.sentAt()))
                .update();
    }

    void save(SentNotice notice) {
        int rows = jdbc.sql("""
                        update prior_notice set status = ?, delivered_on = ?, tracking_no = ?, proof_note = ?,
                            not_before = ?, version = version + 1
                        where id = ? and version = ?
                        """)
                .params(
                        notice.status().name(),
                        notice.deliveredOn(),
                        notice.trackingNo(),
                        notice.proofNote(),
                        notice.notBefore(),
                        notice.id(),
                        notice.version())
                .update();
        if (rows == 0) {
            throw new OptimisticLockingFailureException("the prior notice was changed by somebody else just now");
        }
    }

    /** The same notice is followed by one report at the most. */
    void add(CreditReport report, LocalDate noticeUntil) {
        jdbc.sql("""
                        insert into credit_report (id, case_no, prior_notice_id, notice_until, amount, days_past_due,
                            repayment_state, approved_by, reported_on)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?)
                        """)
                .params(
                        report.id(),
                        report.caseNo().value(),
                        report.priorNoticeId(),
                        noticeUntil,
                        report.amount().amount(),
                        report.daysPastDue(),
                        report.repaymentState(),
                        report.approvedBy().id(),
                        report.reportedOn())
                .update();
    }

    private static SentNotice notice(ResultSet row) throws SQLException {
        return new SentNotice(
                row.getObject("id", UUID.class),
                new CaseNo(row.getString("case_no")),
                NoticeStatus.valueOf(row.getString("status")),
                row.getObject("document_id", UUID.class),
                new Money(row.getBigDecimal("amount")),
                row.getInt("waiting_days"),
                row.getObject("announced_for", LocalDate.class),
                row.getTimestamp("sent_at").toInstant(),
                row.getObject("delivered_on", LocalDate.class),
                row.getString("tracking_no"),
                row.getString("proof_note"),
                row.getObject("not_before", LocalDate.class),
                row.getInt("version"));
    }
}
