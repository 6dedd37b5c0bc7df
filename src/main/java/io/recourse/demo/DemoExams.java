package io.recourse.demo;

import io.recourse.common.Actor;
import io.recourse.contact.Collector;
import io.recourse.contact.Examinations;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** The demo's collectors sit their exam each year, however far its clock is moved; who was recorded as failed, stays so. */
@Component
@InDemo
class DemoExams {

    private static final int MONTHS = 6;

    private final Examinations examinations;
    private final Clock clock;
    private volatile LocalDate next = LocalDate.MIN;

    DemoExams(Examinations examinations, Clock clock) {
        this.examinations = examinations;
        this.clock = clock;
    }

    @EventListener(ApplicationReadyEvent.class)
    @Order(0)
    void begin() {
        renew();
    }

    /** Examines whoever's last exam is half a year ago. */
    void renew() {
        LocalDate today = LocalDate.now(clock);
        if (today.isBefore(next)) {
            return;
        }
        for (DemoUser user : List.of(DemoUser.ASSISTANT, DemoUser.LAWYER, DemoUser.LAWYER2, DemoUser.LEAD)) {
            Collector collector = Collector.staff(user.id());
            boolean due = examinations
                    .last(collector, today)
                    .map(exam -> exam.passed()
                            && !exam.examinedOn().plusMonths(MONTHS).isAfter(today))
                    .orElse(true);
            if (due) {
                examinations.record(collector, today, true, Actor.SYSTEM);
            }
        }
        next = today.plusDays(1);
    }
}
