package io.recourse.deadlines;

import static org.assertj.core.api.Assertions.assertThat;

import io.recourse.deadlines.Limitation.Result;
import io.recourse.deadlines.Limitation.Status;
import io.recourse.deadlines.LimitationEvent.Kind;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class LimitationPropertyTest {

    private static final LocalDate FIRST = LocalDate.of(2010, 1, 1);
    private static final LocalDate AS_OF = LocalDate.of(2026, 11, 22);

    private final Limitation limitation = new Limitation(new LawInForce(), Calendars.china());

    @Property
    void theOrderOfTheEventsDoesNotMatter(
            @ForAll("days") LocalDate dueOn, @ForAll("events") List<LimitationEvent> events, @ForAll Random random) {
        List<LimitationEvent> shuffled = new ArrayList<>(events);
        Collections.shuffle(shuffled, random);

        assertThat(limitation.of(dueOn, shuffled, AS_OF)).isEqualTo(limitation.of(dueOn, events, AS_OF));
    }

    @Property
    void anEventTwiceIsOneEvent(@ForAll("days") LocalDate dueOn, @ForAll("events") List<LimitationEvent> events) {
        List<LimitationEvent> twice = new ArrayList<>(events);
        twice.addAll(events);

        assertThat(limitation.of(dueOn, twice, AS_OF)).isEqualTo(limitation.of(dueOn, events, AS_OF));
    }

    @Property
    void aFurtherDemandNeverShortens(
            @ForAll("days") LocalDate dueOn,
            @ForAll("events") List<LimitationEvent> events,
            @ForAll("days") LocalDate demandOn) {
        List<LimitationEvent> more = new ArrayList<>(events);
        more.add(LimitationEvent.of(Kind.DEMAND, demandOn));

        assertThat(limitation.of(dueOn, more, AS_OF).expiresOn())
                .isAfterOrEqualTo(limitation.of(dueOn, events, AS_OF).expiresOn());
    }

    @Property
    void nothingButAnAgreementRevivesABarredDebt(
            @ForAll("days") LocalDate dueOn,
            @ForAll("events") List<LimitationEvent> events,
            @ForAll("noAgreement") LimitationEvent late) {
        LocalDate before = late.on().minusDays(1);
        Result barred = limitation.of(dueOn, events, before);
        if (barred.status() == Status.BARRED) {
            List<LimitationEvent> known = new ArrayList<>(
                    events.stream().filter(e -> !e.on().isAfter(before)).toList());
            known.add(late);

            assertThat(limitation.of(dueOn, known, late.on()).expiresOn()).isEqualTo(barred.expiresOn());
        }
    }

    @Property
    void withoutANewPlanItEndsWithinTwentyYears(
            @ForAll("days") LocalDate dueOn, @ForAll("events") List<LimitationEvent> events) {
        List<LimitationEvent> withoutPlans =
                events.stream().filter(e -> e.kind() != Kind.PLAN_SIGNED).toList();

        assertThat(limitation.of(dueOn, withoutPlans, AS_OF).expiresOn()).isBeforeOrEqualTo(dueOn.plusYears(20));
    }

    @Property
    void theSafeDateIsNeverAfterTheLastDay(
            @ForAll("days") LocalDate dueOn, @ForAll("events") List<LimitationEvent> events) {
        Result result = limitation.of(dueOn, events, AS_OF);

        if (result.lastDay() != null) {
            assertThat(result.lastDay()).isAfterOrEqualTo(result.expiresOn());
            assertThat(Calendars.china().isWorkingDay(result.lastDay())).isTrue();
        }
    }

    @Property
    void isBarredFromTheDayAfterItsEndOn(
            @ForAll("days") LocalDate dueOn,
            @ForAll("events") List<LimitationEvent> events,
            @ForAll("days") LocalDate asOf) {
        Result result = limitation.of(dueOn, events, asOf);

        assertThat(result.status() == Status.BARRED).isEqualTo(asOf.isAfter(result.endsOn()));
    }

    @Provide
    Arbitrary<LocalDate> days() {
        return Arbitraries.integers().between(0, 17 * 365).map(FIRST::plusDays);
    }

    @Provide
    Arbitrary<List<LimitationEvent>> events() {
        return event(Kind.values()).list().ofMaxSize(8);
    }

    @Provide
    Arbitrary<LimitationEvent> noAgreement() {
        return event(Kind.DEMAND, Kind.PART_PAYMENT, Kind.SUIT, Kind.SUSPENSION);
    }

    private Arbitrary<LimitationEvent> event(Kind... kinds) {
        return Combinators.combine(
                        Arbitraries.of(kinds), days(), Arbitraries.integers().between(0, 900))
                .as((kind, on, length) -> new LimitationEvent(kind, on, on.plusDays(length), on.plusDays(length)));
    }
}
