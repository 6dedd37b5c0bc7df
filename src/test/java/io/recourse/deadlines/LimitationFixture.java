package io.recourse.deadlines;

import static org.assertj.core.api.Assertions.assertThat;

import io.recourse.deadlines.Limitation.Result;
import io.recourse.deadlines.Limitation.Status;
import io.recourse.deadlines.Limitation.Step;
import io.recourse.deadlines.LimitationEvent.Kind;
import java.time.LocalDate;
import java.util.List;
import org.assertj.core.api.ThrowingConsumer;

/** Words in which the tests of limitation tell their cases. */
final class LimitationFixture {

    static final LocalDate TODAY = LocalDate.of(2026, 11, 22);
    static final LocalDate SEVEN_YEARS_AGO = LocalDate.of(2019, 11, 22);
    static final Limitation LIMITATION = new Limitation(new LawInForce(), Calendars.china());

    private LimitationFixture() {}

    static Result limitation(LocalDate dueOn, LimitationEvent... events) {
        return LIMITATION.of(dueOn, List.of(events), TODAY);
    }

    static LimitationEvent event(Kind kind, String on) {
        return LimitationEvent.of(kind, LocalDate.parse(on));
    }

    static LimitationEvent plan(String on, String newLastDueOn) {
        return LimitationEvent.planSigned(LocalDate.parse(on), LocalDate.parse(newLastDueOn));
    }

    static LimitationEvent suspension(String on, String until) {
        return LimitationEvent.suspension(LocalDate.parse(on), LocalDate.parse(until));
    }

    static Step step(LimitationRule rule, String on, Object... arguments) {
        return new Step(rule, LocalDate.parse(on), List.of(arguments));
    }

    /** @param lastDay null where no calendar is loaded */
    static ThrowingConsumer<Result> ends(String expiresOn, String lastDay, Status status) {
        return result -> {
            assertThat(result.expiresOn()).isEqualTo(expiresOn);
            assertThat(result.lastDay()).isEqualTo(lastDay == null ? null : LocalDate.parse(lastDay));
            assertThat(result.status()).isEqualTo(status);
        };
    }
}
