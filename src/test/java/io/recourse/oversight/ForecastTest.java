package io.recourse.oversight;

import static org.assertj.core.api.Assertions.assertThat;

import io.recourse.RecourseTest;
import io.recourse.common.Actor;
import io.recourse.common.CaseNo;
import io.recourse.common.ContractNo;
import io.recourse.common.LenderCode;
import io.recourse.deadlines.WorkingCalendar;
import io.recourse.engine.TaskInbox;
import io.recourse.engine.TaskSearch;
import io.recourse.legalcase.LegalCases;
import io.recourse.legalcase.Lenders;
import io.recourse.workbench.SampleCases;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The forecast's figures against a queue that is worked off day by day, from a random history. */
@RecourseTest
class ForecastTest {

    private static final List<String> TEAMS = List.of("lawyer", "legal-assistant");
    private static final List<String> PEOPLE = List.of("lawyer", "assistant");

    @Autowired
    Forecast forecast;

    @Autowired
    WorkingCalendar calendar;

    @Autowired
    TaskInbox inbox;

    @Autowired
    Lenders lenders;

    @Autowired
    LegalCases cases;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Clock clock;

    /**
     * A task as it happened.
     *
     * @param ended null while it is open
     * @param person who has or had it; null for nobody
     */
    private record Task(
            String team,
            String person,
            String process,
            Instant begun,
            Instant due,
            Instant ended,
            boolean completed,
            boolean caseHeld) {

        boolean open() {
            return ended == null;
        }

        /** A hold that began an hour ago stops no clock of what is owed to the debtor. */
        boolean stands() {
            return caseHeld && !process.equals("refund");
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void worksOffWhatIsThere(long seed) {
        Random random = new Random(seed);
        LenderCode lender = new LenderCode("FORE" + Math.abs(UUID.randomUUID().hashCode() % 100_000));
        lenders.register(SampleCases.lender(lender));
        Instant now = clock.instant().truncatedTo(ChronoUnit.SECONDS);
        List<Task> history = new ArrayList<>();
        // The product has been at work for longer than the forecast looks back.
        history.add(new Task(
                "lawyer",
                "lawyer",
                "reminder",
                now.minus(Duration.ofDays(50)),
                now.minus(Duration.ofDays(48)),
                now.minus(Duration.ofDays(45)),
                true,
                false));
        for (int n = 0; n < 90; n++) {
            history.add(task(random, now));
        }
        history.forEach(task -> write(task, lender, now));
        DeadlineBoard.Scope scope = new DeadlineBoard.Scope(null, null, lender.value());

        check(forecast.teams(scope), TEAMS, history, Task::team, true);
        checkLists(forecast.teams(scope), lender);
        check(forecast.people(scope), PEOPLE, history, Task::person, false);
        check(
                forecast.teams(new DeadlineBoard.Scope("refund", "lawyer", lender.value())),
                List.of("lawyer"),
                only(
                        history,
                        task -> task.process().equals("refund") && task.team().equals("lawyer")),
                Task::team,
                true);
    }

    /** The engine knows nothing of these tasks; nobody is to find them. */
    @AfterEach
    void forget() {
        jdbc.sql("delete from work_item where key = 'forecast'").update();
        jdbc.sql("delete from finished_task where key = 'forecast'").update();
    }

    private void check(
            List<Workload> loads,
            List<String> groups,
            List<Task> history,
            Function<Task, String> group,
            boolean expects) {
        assertThat(loads).extracting(Workload::group).isSubsetOf(groups);
        for (String name : groups) {
            List<Task> tasks = only(history, task -> Objects.equals(group.apply(task), name));
            loads.stream()
                    .filter(load -> load.group().equals(name))
                    .findFirst()
                    .ifPresentOrElse(
                            load -> check(load, tasks, expects),
                            () -> assertThat(tasks).noneMatch(Task::open));
        }
    }

    /** The list of each day has as many tasks of a team as the forecast says. */
    private void checkLists(List<Workload> teams, LenderCode lender) {
        for (Workload team : teams) {
            assertThat(forecast.spans().stream()
                            .map(span -> inbox.count(
                                    TaskSearch.first(1)
                                            .team(team.group())
                                            .lender(lender)
                                            .due(new TaskSearch.Due(span.from(), span.before()))
                                            .build(),
                                    1_000))
                            .toList())
                    .isEqualTo(team.due());
        }
    }

    private void check(Workload load, List<Task> tasks, boolean expects) {
        Instant now = clock.instant();
        LocalDate today = day(now);
        LocalDate begin = today.minusDays(30);
        int worked =
                (int) begin.datesUntil(today).filter(calendar::isWorkingDay).count();
        List<LocalDate> ahead = today.datesUntil(today.plusDays(60))
                .filter(calendar::isWorkingDay)
                .limit(10)
                .toList();
        List<Task> open = only(tasks, Task::open);
        List<Task> running = only(open, task -> !task.stands());
        assertThat(load.days()).isEqualTo(worked);
        assertThat(load.open()).as("open").isEqualTo(open.size());
        assertThat(load.unclaimed())
                .as("unclaimed")
                .isEqualTo(only(open, task -> task.person() == null).size());
        assertThat(load.held()).as("held").isEqualTo(open.size() - running.size());
        assertThat(load.breached())
                .as("breached")
                .isEqualTo(only(running, task -> task.due().isBefore(now)).size());
        assertThat(load.arrived())
                .as("arrived")
                .isEqualTo(only(tasks, task -> in(task.begun(), begin, today)).size());
        long done = only(tasks, task -> task.completed() && in(task.ended(), begin, today))
                .size();
        assertThat(load.done()).as("done").isEqualTo(done);
        assertThat(load.due())
                .as("due")
                .isEqualTo(IntStream.range(0, 10)
                        .mapToObj(n ->
                                (long) only(running, task -> task.due().isAfter(now) && place(task.due(), ahead) == n)
                                        .size())
                        .toList());

        List<Task> queue = running.stream()
                .filter(task -> task.due().isBefore(now) || place(task.due(), ahead) >= 0)
                .sorted(Comparator.comparing(Task::due))
                .toList();
        long[] yet = expects ? yetToBegin(tasks, begin, today, worked) : new long[10];
        List<Integer> places = new ArrayList<>(queue.stream()
                .map(task -> task.due().isAfter(now) ? place(task.due(), ahead) : -1)
                .toList());
        for (int n = 0; n < 10; n++) {
            assertThat(load.expected(n)).as("expected on day %s", n).isEqualTo(yet[n]);
            places.addAll(Collections.nCopies((int) yet[n], n));
        }
        Collections.sort(places);
        long[] late = new long[10];
        for (int n = 0; n < 10; n++) {
            long finished = Math.floorDiv(done * (n + 1), worked);
            for (int place = 0; place < places.size(); place++) {
                if (places.get(place) == n && place >= finished) {
                    late[n]++;
                }
            }
        }
        for (int n = 0; n < 10; n++) {
            assertThat(load.breaches(n)).as("breaches on day %s", n).isEqualTo(late[n]);
        }
    }

    /** From the second day on each day begins what began in a day of late, with as many working days until it is due. */
    private long[] yetToBegin(List<Task> tasks, LocalDate begin, LocalDate today, int worked) {
        long[] parts = new long[10];
        for (Task task : only(tasks, task -> task.open() ? !task.stands() : task.completed())) {
            if (in(task.begun(), begin, today)) {
                LocalDate due = day(task.due());
                int given = (int) Stream.iterate(day(task.begun()), day -> day.isBefore(due), day -> day.plusDays(1))
                        .filter(day -> calendar.isWorkingDay(day.plusDays(1)))
                        .count();
                for (int begun = 1; begun + given < 10; begun++) {
                    parts[begun + given]++;
                }
            }
        }
        long[] yet = new long[10];
        long sum = 0;
        for (int n = 0; n < 10; n++) {
            yet[n] = (sum + parts[n]) / worked - sum / worked;
            sum += parts[n];
        }
        return yet;
    }

    /** The working day that an end counts on: the last one that is not after it; -1 beyond the ten. */
    private int place(Instant due, List<LocalDate> ahead) {
        LocalDate day = day(due);
        if (day.isAfter(ahead.get(9))) {
            return -1;
        }
        return Math.max(
                0, (int) ahead.stream().filter(each -> !each.isAfter(day)).count() - 1);
    }

    private boolean in(Instant moment, LocalDate from, LocalDate before) {
        return !day(moment).isBefore(from) && day(moment).isBefore(before);
    }

    private LocalDate day(Instant moment) {
        return moment.atZone(clock.getZone()).toLocalDate();
    }

    private static Task task(Random random, Instant now) {
        Instant begun = now.minusSeconds(7_200 + random.nextInt(45 * 86_400));
        Instant due = now.plusSeconds(random.nextInt(30 * 86_400) - 6 * 86_400L + 30);
        boolean open = random.nextInt(3) > 0;
        Instant ended = open
                ? null
                : begun.plusSeconds(
                        1 + random.nextInt((int) Duration.between(begun, now).toSeconds()));
        String person = open && random.nextBoolean() ? null : PEOPLE.get(random.nextInt(2));
        return new Task(
                TEAMS.get(random.nextInt(2)),
                person,
                random.nextInt(3) == 0 ? "refund" : "reminder",
                begun,
                due,
                ended,
                !open && random.nextInt(4) > 0,
                open && random.nextInt(4) == 0);
    }

    private void write(Task task, LenderCode lender, Instant now) {
        CaseNo caseNo = cases.open(new ContractNo("FORE-" + UUID.randomUUID()), lender, "CASH_LOAN", Actor.SYSTEM)
                .caseNo();
        if (task.caseHeld()) {
            jdbc.sql("insert into case_hold (id, case_no, reason, held_at) values (?, ?, 'DISPUTE', ?)")
                    .params(UUID.randomUUID(), caseNo.value(), Timestamp.from(now.minusSeconds(3_600)))
                    .update();
            jdbc.sql("update legal_case set status = 'ON_HOLD' where case_no = ?")
                    .param(caseNo.value())
                    .update();
        }
        String id = UUID.randomUUID().toString();
        if (task.open()) {
            jdbc.sql("""
                            insert into work_item (task_id, key, process, case_no, assignee, groups, created_at, due_at,
                                at_risk_at, provisional, escalated)
                            values (?, 'forecast', ?, ?, ?, ?, ?, ?, ?, false, true)
                            """)
                    .params(
                            id,
                            task.process(),
                            caseNo.value(),
                            task.person(),
                            new String[] {task.team()},
                            Timestamp.from(task.begun()),
                            Timestamp.from(task.due()),
                            Timestamp.from(task.due()))
                    .update();
        } else {
            jdbc.sql("insert into finished_task values (?, 'forecast', ?, ?, ?, ?, ?, ?, ?, ?)")
                    .params(
                            id,
                            task.process(),
                            caseNo.value(),
                            task.team(),
                            Timestamp.from(task.begun()),
                            Timestamp.from(task.due()),
                            Timestamp.from(task.ended()),
                            task.person(),
                            task.completed())
                    .update();
        }
    }

    private static <T> List<T> only(List<T> all, Predicate<T> which) {
        return all.stream().filter(which).toList();
    }
}
