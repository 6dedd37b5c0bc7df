package io.recourse.oversight;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class WorkloadTest {

    @Test
    void reachesInTheOrderOfDueDatesWhatThePaceAllows() {
        Workload load = load(1, List.of(3L, 0L, 1L, 4L), 40, 20);

        assertThat(load.doneADay()).isEqualTo("2.0");
        assertThat(load.capacity()).isEqualTo(8);
        assertThat(load.breaches(0)).as("of 1 overdue and 3 due, two are done").isEqualTo(2);
        assertThat(load.breaches(1)).isZero();
        assertThat(load.breaches(2)).as("six are done, five are due").isZero();
        assertThat(load.breaches(3)).as("eight are done, nine are due").isEqualTo(1);
        assertThat(load.breaches()).isEqualTo(3);
        assertThat(load.isOverloaded()).isTrue();
    }

    @Test
    void doesHalfATaskOnlyWhenItIsWhole() {
        Workload load = load(0, List.of(1L, 1L), 10, 20);

        assertThat(load.doneADay()).isEqualTo("0.5");
        assertThat(load.breaches(0)).isEqualTo(1);
        assertThat(load.breaches(1)).isEqualTo(1);
        assertThat(load.isOverloaded()).isTrue();
        assertThat(load(0, List.of(0L, 1L), 10, 20).isOverloaded()).isFalse();
    }

    @Test
    void claimsNothingWithoutADayToLookBackAt() {
        Workload load = load(2, List.of(1L, 1L), 0, 0);

        assertThat(load.isPaced()).isFalse();
        assertThat(load.isOverloaded()).isFalse();
        assertThat(load.doneADay()).isEmpty();
    }

    /** Each day four begin: two fall due at once, one on the next day, one on the day after that. */
    @Test
    void expectsWhatBeginsAndFallsDueAtThePaceOfLate() {
        Workload load = new Workload("lawyer", 0, 0, 0, 0, List.of(0L, 0L, 0L, 0L), 80, List.of(40L, 20L, 20L), 60, 20);

        assertThat(IntStream.range(0, 4).mapToObj(load::expected)).containsExactly(0L, 2L, 3L, 4L);
        assertThat(load.expected()).isEqualTo(9);
        assertThat(load.isOverloaded()).as("twelve can be done").isFalse();

        Workload slower =
                new Workload("lawyer", 0, 0, 0, 0, List.of(0L, 0L, 0L, 2L), 80, List.of(40L, 20L, 20L), 40, 20);
        assertThat(slower.isOverloaded())
                .as("eight can be done, two are due and nine expected")
                .isTrue();
        assertThat(IntStream.range(0, 4).mapToObj(slower::breaches)).containsExactly(0L, 0L, 0L, 3L);
    }

    private static Workload load(long breached, List<Long> due, long done, int days) {
        return new Workload("lawyer", 9, 0, 0, breached, due, 0, List.of(), done, days);
    }
}
