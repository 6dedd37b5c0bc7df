package io.recourse.contact;

import io.recourse.common.Policy;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Who collects was examined within the year (C14, GB/T 45251): the people who are named, or the one whose exam is stated. */
@Component
@Order(3)
class TrainedMaker implements ContactRule {

    private final Examinations examinations;
    private final Policy policy;

    TrainedMaker(Examinations examinations, Policy policy) {
        this.examinations = examinations;
        this.policy = policy;
    }

    @Override
    public Permission check(Circumstances c, ZonedDateTime at) {
        LocalDate day = at.toLocalDate();
        Contact.Maker maker = c.contact().maker();
        boolean trained = maker.people().stream().allMatch(person -> examinations.isValid(person, day));
        return trained && isRecent(maker.examinedOn(), day)
                ? Permission.ALLOWED
                : Permission.refused("training-expired", policy.source(Examinations.VALID, day), null);
    }

    private boolean isRecent(LocalDate examined, LocalDate day) {
        return examined == null || !day.isAfter(examined.plusMonths(policy.count(Examinations.VALID, day)));
    }
}
