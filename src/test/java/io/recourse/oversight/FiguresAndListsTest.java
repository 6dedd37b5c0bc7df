package io.recourse.oversight;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import io.recourse.common.Actor;
import io.recourse.common.CaseNo;
import io.recourse.common.ContractNo;
import io.recourse.common.LenderCode;
import io.recourse.legalcase.LegalCases;
import io.recourse.legalcase.Lenders;
import io.recourse.web.BrowserTest;
import io.recourse.workbench.SampleCases;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Behind each figure of the managers' pages stand as many tasks as it counts: random tasks of a stage of their own. */
class FiguresAndListsTest extends BrowserTest {

    private static final String STAGE = "figures-and-lists";
    private static final List<String> TEAMS = List.of("lawyer", "legal-assistant", "team-lead");
    private static final List<String> PEOPLE = List.of("lawyer", "assistant");
    private static final int TASKS = 60;
    private static final int DAY = 86_400;
    private static final Pattern COUNT = Pattern.compile("class=\"count\">(\\d+)<");

    @Autowired
    Lenders lenders;

    @Autowired
    LegalCases cases;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Clock clock;

    private final Random random = new Random(7);

    @BeforeEach
    void write() {
        List<LenderCode> codes = Stream.of(1, 2)
                .map(n -> new LenderCode("FIG" + n + Math.abs(UUID.randomUUID().hashCode() % 100_000)))
                .toList();
        codes.forEach(code -> lenders.register(SampleCases.lender(code)));
        for (int n = 0; n < TASKS; n++) {
            write(codes.get(random.nextInt(codes.size())));
        }
        finishSome();
    }

    /** The engine knows nothing of these tasks; nobody is to find them. */
    @AfterEach
    void forget() {
        for (String table : List.of("work_item", "finished_task")) {
            jdbc.sql("delete from " + table + " where process = ?").param(STAGE).update();
        }
    }

    @Test
    void countTheSame() {
        signInAs("manager");
        for (String by : List.of("STAGE", "TEAM", "LENDER")) {
            List<Long> figures = compare("/board?by=" + by + "&stage=" + STAGE);
            assertThat(figures).as("figures by %s", by).hasSizeGreaterThanOrEqualTo(4);
        }
        compare("/board/" + STAGE);
        TEAMS.forEach(team -> compare("/board?stage=" + STAGE + "&team=" + team));
        assertThat(compare("/forecast?stage=" + STAGE)).hasSizeGreaterThan(6);
    }

    /** @return the figures that lead to tasks */
    private List<Long> compare(String path) {
        page.navigate(path);
        List<Locator> figures = page.locator("td.number a[href^='/tasks'], td.number a[href^='/moved-tasks']")
                .all();
        for (Locator figure : figures) {
            String list = figure.getAttribute("href");
            assertThat(behind(list)).as("%s: %s", path, list).isEqualTo(figureIn(figure.textContent()));
        }
        return figures.stream().map(figure -> figureIn(figure.textContent())).toList();
    }

    private static long figureIn(String text) {
        return Long.parseLong(text.replaceAll("\\D", ""));
    }

    /** Each part of a list tells how many tasks are in it. */
    private long behind(String list) {
        return COUNT.matcher(page.request().get(list).text())
                .results()
                .mapToLong(part -> Long.parseLong(part.group(1)))
                .sum();
    }

    /** A third of the tasks, up to two days ago, by people or because their cases went another way. */
    private void finishSome() {
        List<String> tasks = jdbc.sql("select task_id from work_item where process = ? order by created_at, task_id")
                .param(STAGE)
                .query(String.class)
                .list();
        for (int n = 0; n < tasks.size(); n += 3) {
            jdbc.sql("""
                            with gone as (delete from work_item where task_id = :task returning *)
                            insert into finished_task (task_id, key, process, case_no, team, created_at, due_at,
                                finished_at, finished_by, completed)
                            select task_id, key, process, case_no, groups[1], created_at, due_at,
                                greatest(created_at, :now), 'lawyer', :completed from gone
                            """)
                    .param("task", tasks.get(n))
                    .param("now", Timestamp.from(clock.instant().minusSeconds(random.nextInt(2 * DAY))))
                    .param("completed", random.nextInt(3) > 0)
                    .update();
        }
    }

    private void write(LenderCode lender) {
        CaseNo caseNo = cases.open(new ContractNo("FIGURES-" + UUID.randomUUID()), lender, "CASH_LOAN", Actor.SYSTEM)
                .caseNo();
        Instant now = clock.instant();
        Instant begun = now.minusSeconds(random.nextInt(20 * DAY) + 60);
        Instant due = now.plusSeconds(random.nextInt(20 * DAY) - 10 * DAY);
        boolean stands = hold(caseNo, begun, now);
        String team = TEAMS.get(random.nextInt(TEAMS.size()));
        boolean escalates = due.isBefore(now) && !stands && !team.equals("team-lead");
        jdbc.sql("""
                        insert into work_item (task_id, key, process, case_no, assignee, groups, created_at, due_at,
                            at_risk_at, provisional, escalated)
                        values (?, 'figure', ?, ?, ?, ?, ?, ?, ?, false, true)
                        """)
                .params(
                        UUID.randomUUID().toString(),
                        STAGE,
                        caseNo.value(),
                        random.nextBoolean() ? null : PEOPLE.get(random.nextInt(PEOPLE.size())),
                        escalates ? new String[] {team, "team-lead"} : new String[] {team},
                        Timestamp.from(begun),
                        Timestamp.from(due),
                        Timestamp.from(due.minusSeconds(random.nextInt(5 * DAY))))
                .update();
    }

    /** One case in three is held, some of them since before the task. @return whether the task's clock stands */
    private boolean hold(CaseNo caseNo, Instant begun, Instant now) {
        if (random.nextInt(3) > 0) {
            return false;
        }
        Instant since = now.minusSeconds(random.nextInt(15 * DAY) + 10);
        jdbc.sql("insert into case_hold (id, case_no, reason, held_at) values (?, ?, 'DISPUTE', ?)")
                .params(UUID.randomUUID(), caseNo.value(), Timestamp.from(since))
                .update();
        jdbc.sql("update legal_case set status = 'ON_HOLD' where case_no = ?")
                .param(caseNo.value())
                .update();
        return since.isAfter(begun);
    }
}
