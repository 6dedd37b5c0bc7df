package io.recourse.contact;

import io.recourse.common.CaseNo;
import io.recourse.common.Policy;
import io.recourse.common.Refused;
import io.recourse.legalcase.CaseStatus;
import io.recourse.legalcase.LegalCases;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;

/** The one gate for outbound contacts: may this message be sent at this moment? */
@Component
public class ContactGuard {

    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    /** Words that announce a suit; none of them may reach the debtor of a barred debt. */
    private static final Pattern THREAT = Pattern.compile(
            "起诉|诉讼|法院|强制执行|支付令|财产保全|lawsuit|\\bsue\\b|\\bcourt\\b|legal action|enforcement", Pattern.CASE_INSENSITIVE);

    private final LegalCases cases;
    private final DebtStanding standing;
    private final Policy policy;

    ContactGuard(LegalCases cases, DebtStanding standing, Policy policy) {
        this.cases = cases;
        this.standing = standing;
        this.policy = policy;
    }

    /** Whether the message may be sent at that moment; the first rule that refuses it answers. */
    public Permission check(Message message, Instant at) {
        return List.<Rule>of(this::caseIsWorked, this::noThreatWhenBarred, this::lawfulHours).stream()
                .map(rule -> rule.apply(message, at))
                .filter(permission -> !permission.allowed())
                .findFirst()
                .orElse(Permission.ALLOWED);
    }

    /**
     * The first moment from now on at which the message may be sent.
     *
     * @throws Refused with the rule that no waiting satisfies
     */
    Instant firstLawful(Message message, Instant now) {
        Permission permission = check(message, now);
        if (permission.allowed()) {
            return now;
        }
        if (permission.nextMoment() == null) {
            throw new Refused(permission.rule(), message.caseNo(), permission.article());
        }
        return permission.nextMoment();
    }

    @FunctionalInterface
    private interface Rule {
        Permission apply(Message message, Instant at);
    }

    private Permission caseIsWorked(Message message, Instant at) {
        if (message.purpose() == Purpose.CREDIT_CORRECTION) {
            // 征信业管理条例 25: the answer in writing asks for nothing and is owed in any case
            return Permission.ALLOWED;
        }
        CaseStatus status = cases.get(message.caseNo()).status();
        return status == CaseStatus.OPEN
                ? Permission.ALLOWED
                : Permission.refused("contact.case-" + status.name().toLowerCase(java.util.Locale.ROOT), "", null);
    }

    private Permission noThreatWhenBarred(Message message, Instant at) {
        boolean threatens = message.purpose() == Purpose.DEMAND_LETTER
                || THREAT.matcher(message.subject()).find()
                || THREAT.matcher(message.body()).find();
        return threatens && standing.isBarred(message.caseNo())
                ? Permission.refused("contact.threat-of-barred-debt", "民法典 192", null)
                : Permission.ALLOWED;
    }

    /** GB/T 45251-2025 and CBA 2026: from 22:00 to 08:00 nobody is contacted, by whatever channel; post is no disturbance. */
    private Permission lawfulHours(Message message, Instant at) {
        if (message.channel() == Channel.POST) {
            return Permission.ALLOWED;
        }
        ZonedDateTime local = at.atZone(ZONE);
        LocalDate day = local.toLocalDate();
        LocalTime starts = LocalTime.of(policy.count("contact-day-starts", day), 0);
        LocalTime ends = LocalTime.of(policy.count("contact-day-ends", day), 0);
        if (!local.toLocalTime().isBefore(starts) && local.toLocalTime().isBefore(ends)) {
            return Permission.ALLOWED;
        }
        LocalDate next = local.toLocalTime().isBefore(starts) ? day : day.plusDays(1);
        return Permission.refused(
                "contact.quiet-hours",
                "GB/T 45251-2025; CBA 2026-01-30",
                next.atTime(starts).atZone(ZONE).toInstant());
    }

    /** Whether a case's texts must be free of any threat of suit. */
    public boolean mustNotThreaten(CaseNo caseNo) {
        return standing.isBarred(caseNo);
    }
}
