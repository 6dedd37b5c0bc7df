package io.recourse.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import io.recourse.RecourseTest;
import io.recourse.common.CaseNo;
import io.recourse.contact.Dispatch;
import io.recourse.contact.Purpose;
import io.recourse.engine.CaseProcesses;
import io.recourse.legalcase.Measure;
import io.recourse.legalcase.StageRuns;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

/** People at work on cases of a test's own. What a test leaves open is taken back after it. */
@RecourseTest
@Import(Portfolio.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class CaseWork {

    @LocalServerPort
    int port;

    @Autowired
    Portfolio portfolio;

    @Autowired
    CaseProcesses processes;

    @Autowired
    StageRuns runs;

    @Autowired
    Dispatch dispatch;

    @Autowired
    JdbcClient jdbc;

    private final List<CaseNo> opened = new ArrayList<>();

    /** A micro-credit of ¥12,000 whose first instalment fell due 100 days ago, on the ladder. */
    Desk onTheLadder() {
        return onTheLadder(Portfolio.Loan.MICRO_CREDIT);
    }

    Desk onTheLadder(Portfolio.Loan loan) {
        return desk(portfolio.open(loan));
    }

    /** The same case of a lender who entrusts visits or agencies. */
    Desk onTheLadder(Measure entrusted) {
        return onTheLadder(Portfolio.Loan.MICRO_CREDIT, entrusted);
    }

    Desk onTheLadder(Portfolio.Loan loan, Measure entrusted) {
        return desk(portfolio.open(loan, entrusted));
    }

    /** The same case of a debtor who reads English. */
    Desk onTheLadderInEnglish() {
        CaseNo caseNo = portfolio.openOffTheLadder(Portfolio.Loan.MICRO_CREDIT);
        jdbc.sql("update party set language = 'EN' where case_no = ?")
                .param(caseNo.value())
                .update();
        processes.start("legal-escalation", caseNo);
        return desk(caseNo);
    }

    /** The same case in one process by itself, off the ladder. */
    Desk in(String process) {
        return in(process, Portfolio.Loan.MICRO_CREDIT);
    }

    Desk in(String process, Portfolio.Loan loan) {
        return in(process, portfolio.openOffTheLadder(loan));
    }

    Desk in(String process, CaseNo caseNo) {
        processes.start(process, caseNo);
        return desk(caseNo);
    }

    private Desk desk(CaseNo caseNo) {
        opened.add(caseNo);
        return new Desk(port, caseNo);
    }

    LocalDate today() {
        return portfolio.today();
    }

    LocalDate inDays(int days) {
        return today().plusDays(days);
    }

    /** A day as our papers print it. */
    static String printed(LocalDate day) {
        return day.getYear() + "年" + day.getMonthValue() + "月" + day.getDayOfMonth() + "日";
    }

    /** The end events that a process of the case has reached, oldest first. */
    List<String> endings(Desk desk, String process) {
        return jdbc.sql("""
                        select a.act_id_ from act_hi_actinst a join act_hi_procinst p on p.proc_inst_id_ = a.proc_inst_id_
                        where p.business_key_ = ? and a.proc_def_key_ = ? and a.act_type_ = 'noneEndEvent'
                        order by a.start_time_, a.sequence_counter_
                        """)
                .params(desk.caseNo().value(), process)
                .query(String.class)
                .list();
    }

    /** The stages that the case has left, each with what came of it. */
    List<String> stages(Desk desk) {
        return runs.of(desk.caseNo()).stream()
                .filter(run -> run.leftAt() != null)
                .map(run -> run.stage() + ": " + run.outcome())
                .toList();
    }

    /** The texts of the messages to the debtor, oldest first. */
    List<String> messages(Desk desk) {
        return dispatch.of(desk.caseNo()).stream()
                .map(item -> item.message().channel() + " " + item.message().body())
                .toList();
    }

    /** The answers to what the debtor asked for, oldest first. */
    List<String> told(Desk desk) {
        return dispatch.of(desk.caseNo()).stream()
                .filter(item -> item.message().purpose() == Purpose.SERVICE)
                .map(item -> item.message().body())
                .toList();
    }

    /** The models' elements that the cases of this test have passed. */
    List<String> passed(String process) {
        return jdbc.sql("""
                        select distinct a.act_id_ from act_hi_actinst a
                        join act_hi_procinst p on p.proc_inst_id_ = a.proc_inst_id_
                        where p.business_key_ in (:cases) and a.proc_def_key_ = :process
                        """)
                .param("cases", opened.stream().map(CaseNo::value).toList())
                .param("process", process)
                .query(String.class)
                .list();
    }

    void assertOver(Desk desk, String outcome) {
        assertThat(desk.legalCase().get("status").asText()).as(desk.timeline()).isEqualTo("CLOSED");
        assertThat(desk.legalCase().get("outcome").asText()).isEqualTo(outcome);
        assertThat(desk.openTasks()).isEmpty();
        assertThat(processes.positions(desk.caseNo())).isEmpty();
    }

    static void assertRefused(Api.Answer answer, String code) {
        assertThat(answer.status()).as("%s", answer.body()).isEqualTo(422);
        assertThat(answer.body().get("code").asText()).isEqualTo(code);
    }

    /** That a form was refused with exactly one entry for each of these fields. */
    static void assertFaults(Api.Answer answer, String... fields) {
        assertRefused(answer, "fields.invalid");
        assertThat(answer.body().get("errors").findValuesAsText("field")).containsExactlyInAnyOrder(fields);
    }

    @AfterEach
    void takeBack() {
        jdbc.sql("update court_filing set preservation_closed_on = current_date where case_no = any(:cases)")
                .param("cases", opened.stream().map(CaseNo::value).toArray(String[]::new))
                .update();
        for (CaseNo caseNo : opened) {
            Api manager = new Api(port, "manager");
            if (!manager.get("/api/cases/" + caseNo).get("status").asText().equals("CLOSED")) {
                manager.post("/api/cases/" + caseNo + "/events", Map.of("kind", "RECALLED"));
            }
        }
    }

    /** The day on which the case's open task is due. */
    LocalDate dueOn(Desk desk, String task) {
        return jdbc.sql("""
                        select cast(due_at at time zone 'Asia/Shanghai' as date) from work_item
                        where case_no = ? and key = ?
                        """)
                .params(desk.caseNo().value(), task)
                .query(LocalDate.class)
                .single();
    }
}
