package io.recourse.creditreporting;

import io.recourse.common.CaseNo;
import io.recourse.common.Money;
import io.recourse.common.Refused;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/**
 * A prior notice of adverse information (不良信息事先告知, 征信业管理条例 15).
 *
 * @param amount what it announces
 * @param waitingDays working days between delivery and report
 * @param announcedFor the first day of the report that the notice names
 * @param notBefore the first day on which the report may be made; null before delivery
 */
public record SentNotice(
        UUID id,
        CaseNo caseNo,
        NoticeStatus status,
        UUID documentId,
        Money amount,
        int waitingDays,
        LocalDate announcedFor,
        Instant sentAt,
        LocalDate deliveredOn,
        String trackingNo,
        String proofNote,
        LocalDate notBefore,
        int version) {

    /** Names its dispatch among all messages. */
    public String occasion() {
        return "prior-notice/" + id;
    }

    SentNotice delivered(LocalDate on, String tracking, String proof, LocalDate until) {
        require(NoticeStatus.SENT);
        return new SentNotice(
                id,
                caseNo,
                NoticeStatus.DELIVERED,
                documentId,
                amount,
                waitingDays,
                announcedFor,
                sentAt,
                on,
                tracking,
                proof,
                until,
                version);
    }

    SentNotice undelivered(String tracking, String proof) {
        require(NoticeStatus.SENT);
        return new SentNotice(
                id,
                caseNo,
                NoticeStatus.UNDELIVERED,
                documentId,
                amount,
                waitingDays,
                announcedFor,
                sentAt,
                null,
                tracking,
                proof,
                null,
                version);
    }

    /** @throws Refused with code {@code notice.not-proven} or {@code notice.waiting} unless a report may follow it today */
    void requireReportable(LocalDate today) {
        if (status != NoticeStatus.DELIVERED) {
            throw new Refused("notice.not-proven", caseNo);
        }
        if (today.isBefore(notBefore)) {
            throw new Refused("notice.waiting", caseNo, notBefore);
        }
    }

    private void require(NoticeStatus expected) {
        if (status != expected) {
            throw new Refused("notice.wrong-status", status);
        }
    }
}
