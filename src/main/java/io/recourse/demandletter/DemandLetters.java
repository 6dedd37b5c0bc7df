package io.recourse.demandletter;

import io.recourse.common.Actor;
import io.recourse.common.CaseNo;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** All demand letters. */
@Component
public class DemandLetters {

    private final JdbcClient jdbc;

    DemandLetters(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** All letters of a case, oldest first. */
    public List<DemandLetter> of(CaseNo caseNo) {
        return jdbc.sql("select * from demand_letter where case_no = ? order by drafted_at, id")
                .param(caseNo.value())
                .query((row, n) -> letter(row))
                .list();
    }

    public Optional<DemandLetter> latest(CaseNo caseNo) {
        return jdbc.sql("select * from demand_letter where case_no = ? order by drafted_at desc, id limit 1")
                .param(caseNo.value())
                .query((row, n) -> letter(row))
                .optional();
    }

    DemandLetter inHand(CaseNo caseNo) {
        return latest(caseNo)
                .orElseThrow(() -> new IllegalStateException("case " + caseNo + " has no demand letter in hand"));
    }

    /** The firm's next running number. */
    long nextNumber() {
        return jdbc.sql("select nextval('demand_letter_number')")
                .query(Long.class)
                .single();
    }

    void add(CaseNo caseNo, String letterNo, int deadlineDays, UUID documentId, String sha256, Instant at) {
        jdbc.sql("""
                        insert into demand_letter (id, case_no, letter_no, status, deadline_days, document_id,
                            document_sha256, drafted_at)
                        values (?, ?, ?, 'DRAFTED', ?, ?, ?, ?)
                        """)
                .params(
                        UUID.randomUUID(),
                        caseNo.value(),
                        letterNo,
                        deadlineDays,
                        documentId,
                        sha256,
                        Timestamp.from(at))
                .update();
    }

    void save(DemandLetter letter) {
        int rows = jdbc.sql("""
                        update demand_letter set status = :status, deadline_days = :deadlineDays,
                            extra_paragraph = :extraParagraph, document_id = :documentId,
                            document_sha256 = :documentSha256, drafted_at = :draftedAt, reviewed_by = :reviewedBy,
                            review_note = :reviewNote, approved_sha256 = :approvedSha256,
                            dispatched_at = :dispatchedAt, delivered_on = :deliveredOn, tracking_no = :trackingNo,
                            proof_note = :proofNote, deadline_on = :deadlineOn, version = version + 1
                        where id = :id and version = :version
                        """)
                .param("status", letter.status().name())
                .param("deadlineDays", letter.deadlineDays())
                .param("extraParagraph", letter.extraParagraph())
                .param("documentId", letter.documentId())
                .param("documentSha256", letter.documentSha256())
                .param("draftedAt", Timestamp.from(letter.draftedAt()))
                .param(
                        "reviewedBy",
                        letter.reviewedBy() == null ? null : letter.reviewedBy().id())
                .param("reviewNote", letter.reviewNote())
                .param("approvedSha256", letter.approvedSha256())
                .param("dispatchedAt", letter.dispatchedAt() == null ? null : Timestamp.from(letter.dispatchedAt()))
                .param("deliveredOn", letter.deliveredOn())
                .param("trackingNo", letter.trackingNo())
                .param("proofNote", letter.proofNote())
                .param("deadlineOn", letter.deadlineOn())
                .param("id", letter.id())
                .param("version", letter.version())
                .update();
        if (rows == 0) {
            throw new OptimisticLockingFailureException(
                    "demand letter " + letter.letterNo() + " was changed by somebody else just now");
        }
    }

    private static DemandLetter letter(ResultSet row) throws SQLException {
        String reviewedBy = row.getString("reviewed_by");
        Timestamp dispatched = row.getTimestamp("dispatched_at");
        return new DemandLetter(
                row.getObject("id", UUID.class),
                new CaseNo(row.getString("case_no")),
                row.getString("letter_no"),
                LetterStatus.valueOf(row.getString("status")),
                row.getInt("deadline_days"),
                row.getString("extra_paragraph"),
                row.getObject("document_id", UUID.class),
                row.getString("document_sha256"),
                row.getTimestamp("drafted_at").toInstant(),
                reviewedBy == null ? null : new Actor(reviewedBy),
                row.getString("review_note"),
                row.getString("approved_sha256"),
                dispatched == null ? null : dispatched.toInstant(),
                row.getObject("delivered_on", LocalDate.class),
                row.getString("tracking_no"),
                row.getString("proof_note"),
                row.getObject("deadline_on", LocalDate.class),
                row.getInt("version"));
    }
}
