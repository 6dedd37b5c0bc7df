package io.recourse.oversight;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.offset;

import io.recourse.RecourseTest;
import io.recourse.common.Actor;
import io.recourse.common.CaseNo;
import io.recourse.common.ContractNo;
import io.recourse.common.LenderCode;
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
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The board's figures against the same figures counted one by one from a random history. */
@RecourseTest
class DeadlineBoardTest {

    private static final List<String> TEAMS = List.of("lawyer", "legal-assistant", "team-lead");
    private static final List<String> STAGES = List.of("reminder", "demand-letter", "court-filing", "settlement");

    @Autowired
    DeadlineBoard board;

    @Autowired
    BoardTrend trend;

    @Autowired
    TaskCounts counts;

    @Autowired
    Lenders lenders;

    @Autowired
    LegalCases cases;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Clock clock;

    /** A task as it happened; ended is null while it is open. */
    private record Task(
            String stage,
            String team,
            Instant begun,
            Instant risk,
            Instant due,
            Instant ended,
            boolean completed,
            Held held) {

        boolean open() {
            return ended == null;
        }

        /** A hold stops what was open when it began, but not what is owed to the debtor. */
        boolean stands() {
            return held != null && !stage.equals("settlement") && !held.since().isBefore(begun);
        }

        boolean stoodAt(Instant moment) {
            return stands()
                    && held.since().isBefore(moment)
                    && (held.released() == null || !held.released().isBefore(moment));
        }

        boolean standsNow() {
            return stands() && held.released() == null;
        }

        /** Its clock ran when it was due, and nobody had ended it. */
        boolean fellDue(Instant now) {
            return due.isBefore(open() ? now : ended) && !stoodAt(due);
        }

        /** As it goes on when its case is released: due moments that were still to come move by what the hold lasted. */
        Task resumed() {
            boolean goesOn = stands() && held.released() != null && (open() || ended.isAfter(held.released()));
            if (!goesOn || !due.isAfter(held.since())) {
                return this;
            }
            Duration lasted = Duration.between(held.since(), held.released());
            Instant moved = due.plus(lasted);
            return new Task(
                    stage,
                    team,
                    begun,
                    risk.isAfter(held.since()) ? risk.plus(lasted) : risk,
                    moved,
                    ended,
                    completed,
                    held);
        }
    }

    private record Held(Instant since, Instant released) {}

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void countsWhatHappened(long seed) {
        Random random = new Random(seed);
        LenderCode lender = lender();
        Instant now = clock.instant().truncatedTo(ChronoUnit.SECONDS);
        List<Task> history = new ArrayList<>();
        for (int n = 0; n < 80; n++) {
            Task task = task(random, now);
            history.add(task);
            write(task, lender);
            if (n % 27 == 26) {
                checkAll(history, lender);
                counts.refresh();
                checkAll(history, lender);
            }
        }
        checkAll(history, lender);
        counts.refresh();
        checkCounts();
    }

    /** A case that is held and then paid leaves with its tasks; their clocks stood still. */
    @Test
    void countsNoDueMomentInsideAHold() {
        LenderCode lender = lender();
        Instant now = clock.instant().truncatedTo(ChronoUnit.SECONDS);
        Instant held = now.minus(Duration.ofHours(10));
        Instant paid = now.minus(Duration.ofHours(2));
        List<Task> history = Stream.of(now.minus(Duration.ofHours(11)), now.minus(Duration.ofHours(5)))
                .map(due -> new Task(
                        "reminder",
                        "lawyer",
                        now.minus(Duration.ofDays(3)),
                        due.minus(Duration.ofHours(1)),
                        due,
                        paid,
                        false,
                        new Held(held, paid)))
                .toList();
        history.forEach(task -> write(task, lender));
        BoardLine line = line(board.by(BoardBy.STAGE, new DeadlineBoard.Scope(null, null, lender.value())), "reminder");
        assertThat(line.fellDue()).isEqualTo(1);
    }

    private void checkAll(List<Task> history, LenderCode lender) {
        DeadlineBoard.Scope scope = new DeadlineBoard.Scope(null, null, lender.value());
        for (String stage : STAGES) {
            check(
                    line(board.by(BoardBy.STAGE, scope), stage),
                    only(history, task -> task.stage().equals(stage)));
        }
        for (String team : TEAMS) {
            check(
                    line(board.by(BoardBy.TEAM, scope), team),
                    only(history, task -> task.team().equals(team)));
        }
        check(line(board.by(BoardBy.LENDER, scope), lender.value()), history);
        check(
                line(board.tasks("reminder", scope), "taskOfreminder"),
                only(history, task -> task.stage().equals("reminder")));
        checkTrend(trend.of(scope), history);
        checkTrend(
                trend.of(new DeadlineBoard.Scope("court-filing", "lawyer", lender.value())),
                only(
                        history,
                        task -> task.stage().equals("court-filing")
                                && task.team().equals("lawyer")));
    }

    /** Once all is counted, the counts are those of the rows that they count, and these are the open tasks. */
    private void checkCounts() {
        assertThat(jdbc.sql("""
                        select count(*) from (
                            select process, key, team, lender_code, held, standing, arrived, tasks from task_count
                            except
                            select process, key, team, lender_code, held, standing, arrived, count(*)
                            from counted_task group by 1, 2, 3, 4, 5, 6, 7) wrong
                        """).query(Long.class).single()).isZero();
        assertThat(jdbc.sql("""
                        select count(*) from counted_task c full join work_item w on w.task_id = c.task_id
                        where (c.task_id is null or w.task_id is null)
                            and coalesce(c.key, w.key) like 'taskOf%'
                        """).query(Long.class).single()).isZero();
    }

    private void checkTrend(List<BoardTrend.Day> days, List<Task> tasks) {
        LocalDate today = LocalDate.now(clock);
        assertThat(days)
                .extracting(BoardTrend.Day::day)
                .startsWith(today.minusDays(29))
                .endsWith(today)
                .hasSize(30);
        for (BoardTrend.Day day : days) {
            Instant end = day.day().plusDays(1).atStartOfDay(clock.getZone()).toInstant();
            Instant moment = end.isAfter(clock.instant()) ? clock.instant() : end;
            List<Task> open = only(
                    tasks,
                    task -> task.begun().isBefore(moment)
                            && (task.open() || !task.ended().isBefore(moment)));
            assertThat(day.open()).as("open on %s", day.day()).isEqualTo(open.size());
            assertThat(day.breached())
                    .as("breached on %s", day.day())
                    .isEqualTo(only(open, task -> task.due().isBefore(moment) && !task.stoodAt(moment))
                            .size());
        }
    }

    /** The engine knows nothing of these tasks; nobody is to find them. */
    @AfterEach
    void forget() {
        jdbc.sql("delete from work_item where key like 'taskOf%'").update();
        jdbc.sql("delete from finished_task where key like 'taskOf%'").update();
    }

    private void check(BoardLine line, List<Task> tasks) {
        Instant now = clock.instant();
        Instant yesterday = now.minus(Duration.ofDays(1));
        List<Task> open = only(tasks, Task::open);
        List<Task> running = only(open, task -> !task.standsNow());
        List<Task> done = only(tasks, Task::completed);
        assertThat(line.open()).as("open").isEqualTo(open.size());
        assertThat(line.held()).as("held").isEqualTo(open.size() - running.size());
        assertThat(line.breached())
                .as("breached")
                .isEqualTo(only(running, task -> task.due().isBefore(now)).size());
        assertThat(line.atRisk())
                .as("at risk")
                .isEqualTo(only(
                                running,
                                task -> task.due().isAfter(now) && task.risk().isBefore(now))
                        .size());
        assertThat(line.oldest())
                .as("oldest")
                .isEqualTo(open.stream()
                        .map(Task::begun)
                        .min(Comparator.naturalOrder())
                        .orElse(null));
        assertThat(line.arrived())
                .as("arrived")
                .isEqualTo(only(tasks, task -> task.begun().isAfter(yesterday)).size());
        assertThat(line.fellDue())
                .as("fell due")
                .isEqualTo(only(
                                tasks,
                                task -> task.due().isAfter(yesterday)
                                        && task.fellDue(now)
                                        && !(task.open() && task.standsNow()))
                        .size());
        assertThat(line.done()).as("done").isEqualTo(done.size());
        assertThat(line.doneSince())
                .as("done since")
                .isEqualTo(only(done, task -> task.ended().isAfter(yesterday)).size());
        assertThat(line.late())
                .as("late")
                .isEqualTo(only(done, task -> task.ended().isAfter(task.due())).size());
        double mean =
                done.stream().mapToLong(DeadlineBoardTest::worked).average().orElse(0);
        assertThat((double) line.mean().toSeconds()).as("mean").isCloseTo(mean, offset(1.0));
        assertThat((double) line.ninetieth().toSeconds())
                .as("ninetieth percentile")
                .isCloseTo(ninetieth(done), offset(1.0));
    }

    /** Between the neighbours in the row of all times, at nine tenths of the way. */
    private static double ninetieth(List<Task> done) {
        List<Long> times = done.stream().map(DeadlineBoardTest::worked).sorted().toList();
        if (times.isEmpty()) {
            return 0;
        }
        double place = 0.9 * (times.size() - 1);
        long below = times.get((int) place);
        long above = times.get(Math.min((int) place + 1, times.size() - 1));
        return below + (place - (int) place) * (above - below);
    }

    /** Seconds from begin to end, those on hold left out. */
    private static long worked(Task task) {
        long worked = Duration.between(task.begun(), task.ended()).toSeconds();
        if (!task.stands()) {
            return worked;
        }
        Instant from = task.held().since();
        Instant to = task.held().released() == null || task.held().released().isAfter(task.ended())
                ? task.ended()
                : task.held().released();
        return to.isAfter(from) ? worked - Duration.between(from, to).toSeconds() : worked;
    }

    private Task task(Random random, Instant now) {
        Instant begun = now.minusSeconds(random.nextInt(20 * 86_400) + 60);
        Instant due = begun.plusSeconds(random.nextInt(30 * 86_400) + 30);
        Instant risk = due.minusSeconds(random.nextInt(86_400));
        boolean open = random.nextBoolean();
        long age = Duration.between(begun, now).toSeconds();
        Instant ended = open ? null : begun.plusSeconds(1 + random.nextInt((int) age - 2));
        Held held = null;
        if (random.nextInt(3) == 0) {
            Instant since = now.minusSeconds(random.nextInt(25 * 86_400) + 10);
            held = new Held(
                    since,
                    random.nextBoolean()
                            ? null
                            : since.plusSeconds(random.nextInt(
                                    (int) Duration.between(since, now).toSeconds())));
        }
        return new Task(
                        STAGES.get(random.nextInt(STAGES.size())),
                        TEAMS.get(random.nextInt(TEAMS.size())),
                        begun,
                        risk,
                        due,
                        ended,
                        !open && random.nextInt(4) > 0,
                        held)
                .resumed();
    }

    private void write(Task task, LenderCode lender) {
        CaseNo caseNo = cases.open(new ContractNo("BOARD-" + UUID.randomUUID()), lender, "CASH_LOAN", Actor.SYSTEM)
                .caseNo();
        if (task.held() != null) {
            jdbc.sql("insert into case_hold (id, case_no, reason, held_at, released_at) values (?, ?, 'DISPUTE', ?, ?)")
                    .params(
                            UUID.randomUUID(),
                            caseNo.value(),
                            at(task.held().since()),
                            at(task.held().released()))
                    .update();
            if (task.held().released() == null) {
                jdbc.sql("update legal_case set status = 'ON_HOLD' where case_no = ?")
                        .param(caseNo.value())
                        .update();
            }
        }
        String id = UUID.randomUUID().toString();
        if (task.open()) {
            jdbc.sql("""
                            insert into work_item (task_id, key, process, case_no, groups, created_at, due_at,
                                at_risk_at, provisional, escalated)
                            values (?, ?, ?, ?, ?, ?, ?, ?, false, true)
                            """)
                    .params(
                            id,
                            "taskOf" + task.stage(),
                            task.stage(),
                            caseNo.value(),
                            new String[] {task.team()},
                            at(task.begun()),
                            at(task.due()),
                            at(task.risk()))
                    .update();
        } else {
            jdbc.sql("insert into finished_task values (?, ?, ?, ?, ?, ?, ?, ?, 'lawyer', ?)")
                    .params(
                            id,
                            "taskOf" + task.stage(),
                            task.stage(),
                            caseNo.value(),
                            task.team(),
                            at(task.begun()),
                            at(task.due()),
                            at(task.ended()),
                            task.completed())
                    .update();
        }
    }

    private static Timestamp at(Instant moment) {
        return moment == null ? null : Timestamp.from(moment);
    }

    private LenderCode lender() {
        LenderCode code = new LenderCode("BOARD" + Math.abs(UUID.randomUUID().hashCode() % 100_000));
        lenders.register(SampleCases.lender(code));
        return code;
    }

    private static <T> List<T> only(List<T> all, Predicate<T> which) {
        return all.stream().filter(which).toList();
    }

    private static BoardLine line(List<BoardLine> lines, String group) {
        return lines.stream()
                .filter(line -> line.group().equals(group))
                .findFirst()
                .orElse(new BoardLine(group, 0, 0, 0, 0, null, 0, 0, 0, 0, 0, Duration.ZERO, Duration.ZERO));
    }
}
