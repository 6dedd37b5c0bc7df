package io.recourse.contact;

import io.recourse.common.Policy;
import io.recourse.legalcase.PartyRole;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.Comparator;
import java.util.List;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * A contact person is asked only where the debtor cannot be (C5, C6): from the day after the number proved wrong or the
 * attempts in a row failed, and no more once he is reached. Who died or lacks capacity cannot be reached at all.
 */
@Component
@Order(4)
class DebtorLost implements ContactRule {

    private static final String ATTEMPTS = "contact-person-attempts";

    private final Policy policy;

    DebtorLost(Policy policy) {
        this.policy = policy;
    }

    @Override
    public Permission check(Circumstances c, ZonedDateTime at) {
        if (c.role() != PartyRole.CONTACT || c.holds(ContactFact.Kind.DEBTOR_INCAPABLE)) {
            return Permission.ALLOWED;
        }
        LocalDate day = at.toLocalDate();
        LocalDate lost = lostFrom(c.toDebtor().get(), policy.count(ATTEMPTS, day));
        if (lost != null && !day.isBefore(lost)) {
            return Permission.ALLOWED;
        }
        Instant from =
                lost == null ? null : lost.atStartOfDay(ContactGuard.ZONE).toInstant();
        return Permission.refused("debtor-not-lost", policy.source(ATTEMPTS, day), from);
    }

    /** The first day on which the debtor counts as lost; null while he does not. */
    private static LocalDate lostFrom(List<Attempt> latestFirst, int attempts) {
        List<Attempt> failed = latestFirst.stream()
                .filter(attempt -> attempt.result() != null)
                .takeWhile(Attempt::failed)
                .sorted(Comparator.comparing(Attempt::at))
                .toList();
        Instant since = failed.stream()
                .filter(attempt -> attempt.result() == AttemptResult.WRONG_NUMBER)
                .map(Attempt::at)
                .findFirst()
                .orElse(null);
        if (failed.size() >= attempts) {
            Instant last = failed.get(attempts - 1).at();
            since = since == null || last.isBefore(since) ? last : since;
        }
        return since == null
                ? null
                : since.atZone(ContactGuard.ZONE).toLocalDate().plusDays(1);
    }
}
