package io.recourse.journeys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.recourse.RecourseTest;
import io.recourse.access.OnBehalf;
import io.recourse.common.Actor;
import io.recourse.common.CaseNo;
import io.recourse.engine.AgendaPart;
import io.recourse.engine.TaskInbox;
import io.recourse.engine.TaskSearch;
import io.recourse.engine.Worker;
import io.recourse.escalation.CaseEvent;
import io.recourse.escalation.Escalation;
import io.recourse.journeys.Portfolio.Loan;
import io.recourse.legalcase.CaseMatch;
import io.recourse.legalcase.LegalCase;
import io.recourse.legalcase.LegalCases;
import io.recourse.oversight.BoardBy;
import io.recourse.oversight.BoardTrend;
import io.recourse.oversight.DeadlineBoard;
import io.recourse.oversight.TaskCounts;
import java.time.Clock;
import java.util.Arrays;
import java.util.Date;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.engine.task.TaskQuery;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * What legal staff ask of the open tasks all day, asked of the task list and, as the same question, of Camunda's
 * {@link TaskQuery}, in turns; while 10,000 and while 100,000 tasks are open.
 *
 * <p>{@code mvn test -Pbenchmark -Dtest=AgendaBenchmark}
 */
@Tag("benchmark")
@RecourseTest
@Import(Portfolio.class)
class AgendaBenchmark {

    private static final List<Integer> OPEN = Arrays.stream(
                    System.getProperty("benchmark.open", "10000,100000").split(","))
            .map(Integer::valueOf)
            .toList();
    private static final int ROUNDS = Integer.getInteger("benchmark.rounds", 60);
    private static final int PAGE = 50;
    private static final Worker LAWYER = new Worker("lawyer", Set.of("lawyer"));

    @Autowired
    Portfolio portfolio;

    @Autowired
    Escalation escalation;

    @Autowired
    LegalCases cases;

    @Autowired
    TaskInbox inbox;

    @Autowired
    DeadlineBoard board;

    @Autowired
    BoardTrend trend;

    @Autowired
    TaskCounts counts;

    @Autowired
    OnBehalf onBehalf;

    @Autowired
    TaskService tasks;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Clock clock;

    @Test
    void measures() {
        CaseNo first = portfolio.open(Loan.MICRO_CREDIT);
        escalation.report(first, CaseEvent.DISPUTED, "", Actor.SYSTEM);
        await().until(() -> inbox.of(first).size() == 1);
        LegalCase legalCase = cases.get(first);
        Copies copies = new Copies(jdbc);
        int open = 0;
        for (int more : OPEN) {
            copies.ofCase(first.value(), legalCase.contractNo().value(), open, more - open);
            copies.ofTask(first.value(), open, more - open);
            open = more;
            spread();
            System.out.printf("%n%,d tasks are open%n", open);
            compare("first page of my work", this::agenda, () -> page(mine()));
            compare(
                    "filtered: a stage, due in two days",
                    this::filtered,
                    () -> page(mine().processDefinitionKey("hold")
                            .dueAfter(Date.from(clock.instant()))
                            .dueBefore(inDays(2))));
            String number = first.value() + 1_004;
            compare(
                    "search by a case number's beginning",
                    () -> inbox.search(search(CaseMatch.containing(number, true), null, PAGE)),
                    () -> page(mine().processInstanceBusinessKeyLike(number + "%")));
            onBehalf.of(
                    new Actor(LAWYER.id()), () -> compare("claim the next", this::claimNext, this::claimNextOfCamunda));
            DeadlineBoard.Scope all = new DeadlineBoard.Scope(null, null, null);
            compare("board by stage", () -> board.by(BoardBy.STAGE, all), this::counts);
            compare("trend of thirty days", () -> trend.of(all), this::counts);
        }
    }

    /** Each part of the agenda with its first tasks and its count, as the page asks. */
    private Object agenda() {
        for (AgendaPart part : AgendaPart.values()) {
            TaskSearch search = search(null, part, 16);
            if (inbox.search(search).size() > 15) {
                inbox.count(search, 100);
            }
        }
        return inbox.processes();
    }

    private Object filtered() {
        return inbox.search(TaskSearch.first(PAGE)
                .worker(LAWYER)
                .process("hold")
                .part(AgendaPart.AT_RISK)
                .build());
    }

    private static TaskSearch search(CaseMatch found, AgendaPart part, int limit) {
        return TaskSearch.first(limit).cases(found).worker(LAWYER).part(part).build();
    }

    private TaskQuery mine() {
        return tasks.createTaskQuery()
                .or()
                .taskAssignee(LAWYER.id())
                .taskCandidateGroupIn(List.copyOf(LAWYER.groups()))
                .endOr();
    }

    private static List<Task> page(TaskQuery query) {
        return query.orderByDueDate().asc().orderByTaskId().asc().listPage(0, PAGE);
    }

    private Object claimNext() {
        return transaction.execute(status -> {
            status.setRollbackOnly();
            return inbox.claimNext(LAWYER.id(), LAWYER.groups(), Set.of());
        });
    }

    private Object claimNextOfCamunda() {
        return transaction.execute(status -> {
            status.setRollbackOnly();
            Task next = tasks.createTaskQuery()
                    .taskUnassigned()
                    .taskCandidateGroupIn(List.copyOf(LAWYER.groups()))
                    .orderByDueDate()
                    .asc()
                    .listPage(0, 1)
                    .get(0);
            tasks.claim(next.getId(), LAWYER.id());
            return next;
        });
    }

    /**
     * One task in a hundred breached and known to its lead, two at risk, the rest due in the next hundred days; one in
     * three a lawyer's.
     */
    private void spread() {
        jdbc.sql("""
                        with numbered as (
                            select task_id, row_number() over (order by task_id) as n from work_item)
                        update work_item w set due_at = cast(:now as timestamptz) + make_interval(hours => cast(n % 100 as int) * 24 - 1),
                            at_risk_at = cast(:now as timestamptz) + make_interval(hours => cast(n % 100 as int) * 24 - 49),
                            groups = array[case n % 3 when 0 then 'lawyer' when 1 then 'legal-assistant' else 'team-lead' end],
                            escalated = true
                        from numbered where numbered.task_id = w.task_id
                        """)
                .param("now", new java.sql.Timestamp(clock.instant().toEpochMilli()))
                .update();
        jdbc.sql("update act_ru_task t set due_date_ = w.due_at from work_item w where w.task_id = t.id_")
                .update();
        jdbc.sql("""
                        update act_ru_identitylink l set group_id_ = w.groups[1] from work_item w
                        where w.task_id = l.task_id_ and l.type_ = 'candidate'
                        """).update();
        counts.refresh();
        jdbc.sql("vacuum analyze").update();
    }

    /** Open and breached tasks of each stage, which is less than the board tells, and today's alone. */
    private Object counts() {
        return inbox.processes().stream()
                .map(process -> List.of(
                        tasks.createTaskQuery().processDefinitionKey(process).count(),
                        tasks.createTaskQuery()
                                .processDefinitionKey(process)
                                .dueBefore(Date.from(clock.instant()))
                                .count()))
                .toList();
    }

    private Date inDays(int days) {
        return Date.from(clock.instant().plusSeconds(days * 86_400L));
    }

    /** Asks both in turns, so that whatever else the machine does slows both; then ours alone, without what the other reads between. */
    private static void compare(String question, Supplier<Object> ours, Supplier<Object> camunda) {
        long[] our = new long[ROUNDS];
        long[] their = new long[ROUNDS];
        for (int round = -10; round < ROUNDS; round++) {
            long ourTime = time(ours);
            long theirTime = time(camunda);
            if (round >= 0) {
                our[round] = ourTime;
                their[round] = theirTime;
            }
        }
        long[] alone = IntStream.range(0, ROUNDS).mapToLong(round -> time(ours)).toArray();
        Arrays.sort(our);
        Arrays.sort(their);
        Arrays.sort(alone);
        System.out.printf(
                "%-40s ours %8.2f ms, p95 %8.2f; TaskQuery %8.2f ms, p95 %8.2f; x %.1f; ours alone %8.2f%n",
                question,
                our[ROUNDS / 2] / 1e6,
                our[ROUNDS * 95 / 100] / 1e6,
                their[ROUNDS / 2] / 1e6,
                their[ROUNDS * 95 / 100] / 1e6,
                (double) their[ROUNDS / 2] / our[ROUNDS / 2],
                alone[ROUNDS / 2] / 1e6);
    }

    private static long time(Supplier<Object> question) {
        long start = System.nanoTime();
        assertThat(question.get()).isNotNull();
        return System.nanoTime() - start;
    }
}
