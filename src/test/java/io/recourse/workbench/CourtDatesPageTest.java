package io.recourse.workbench;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import io.recourse.common.Actor;
import io.recourse.common.CaseNo;
import io.recourse.common.Money;
import io.recourse.courtproceedings.EnforceJudgment;
import io.recourse.courtproceedings.Judgment;
import io.recourse.courtproceedings.LodgeSuit;
import io.recourse.courtproceedings.PursueSuit;
import io.recourse.courtproceedings.Settlement;
import io.recourse.engine.CaseProcesses;
import io.recourse.engine.TaskInbox;
import io.recourse.legalcase.StageRuns;
import io.recourse.legalcase.Timeline;
import io.recourse.web.BrowserTest;
import java.io.StringReader;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.component.VEvent;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

class CourtDatesPageTest extends BrowserTest {

    private static final LocalDate DISBURSED = LocalDate.parse("2025-09-15");

    @Autowired
    SampleCases samples;

    @Autowired
    Timeline timeline;

    @Autowired
    LodgeSuit lodgeSuit;

    @Autowired
    PursueSuit pursueSuit;

    @Autowired
    EnforceJudgment enforceJudgment;

    @Autowired
    StageRuns runs;

    @Autowired
    CaseProcesses processes;

    @Autowired
    TaskInbox inbox;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    Clock clock;

    @Autowired
    JdbcClient jdbc;

    @Test
    void listsHearingsAndPeriodsByWeekAndGivesThemToCalendars() throws Exception {
        String court = "试验区第%s人民法院".formatted(UUID.randomUUID().toString().substring(0, 8));
        LocalDate today = LocalDate.now(clock);
        LocalDate hearing = today.plusDays(10);
        CaseNo heard = sued(court, "(2026)试0001民初1号");
        CaseNo submitted = sued(court, "(2026)试0001民初2号");
        lodgeSuit.accepted(heard, "(2026)试0001民初1号", today, Actor.SYSTEM);
        lodgeSuit.feePaid(heard, Money.of("50.00"), null, today, Actor.SYSTEM);
        pursueSuit.hearingSet(heard, hearing, LocalTime.parse("09:30"), "第三法庭", Actor.SYSTEM);

        signInAs("lawyer");
        page.navigate("/court-dates");
        assertThat(page.locator("h1")).hasText("开庭与期间");
        page.locator("#court").selectOption(court);
        page.locator(".filters button").click();
        Locator rows = page.locator("tbody tr");
        assertThat(rows).hasCount(2);
        assertThat(rows.filter(with(submitted))).containsText("《民事诉讼法》第126条");
        assertThat(rows.filter(with(submitted))).containsText("有待法院");
        assertThat(rows.filter(with(heard))).containsText(hearing + " ");
        assertThat(rows.filter(with(heard))).containsText("09:30");
        assertThat(rows.filter(with(heard))).containsText("法院指定");
        assertThat(rows.filter(with(heard))).not().containsText("暂定");
        assertThat(page.locator("main")).not().containsText("张小明");
        page.screenshot(new Page.ScreenshotOptions().setPath(Path.of("target/screenshots/court-dates.png")));
        assertAccessible();

        Calendar calendar = downloaded(court);
        List<VEvent> events = calendar.getComponents("VEVENT");
        assertThat(events).hasSize(3);
        String text = calendar.toString();
        assertThat(text)
                .contains("开庭 " + heard, court + " 第三法庭", "(2026)试0001民初1号")
                .contains(hearing.toString().replace("-", "") + "T013000Z", "DURATION:PT1H", "TRIGGER:-P1D")
                .doesNotContain("张小明");

        runs.enter(heard, "instalment");
        page.reload();
        assertThat(rows.filter(with(heard))).containsText("暂缓");
        assertThat(rows.filter(with(heard))).containsText(hearing + " ");
        assertThat(rows.filter(with(submitted))).not().containsText("暂缓");
        assertAccessible();
        assertThat(downloaded(court).toString().replaceAll("\\R ", "")).contains("该期日不变");

        page.locator("#kind").selectOption("HEARING");
        page.locator(".filters button").click();
        assertThat(rows).hasCount(1);
        rows.locator("a").click();
        assertThat(page.locator("#court table").first()).containsText("第三法庭");
        assertThat(page.locator("#suspended")).containsText("自" + today + "起暂缓");

        page.navigate("/court-dates?kind=EXECUTION&court=" + court);
        assertThat(page.locator("main")).containsText("没有符合条件的期日");
    }

    @Test
    void showsByWhenASuitMustBeFiledThatPropertyIsPreservedFor() throws Exception {
        String court = "保全区第%s人民法院".formatted(UUID.randomUUID().toString().substring(0, 8));
        LocalDate ordered = LocalDate.now(clock).minusDays(32);
        CaseNo caseNo = samples.openWithoutLadder("DATES-" + UUID.randomUUID(), "张小明", DISBURSED);
        jdbc.sql("""
                        insert into court_filing (id, case_no, status, proposed_route, route_why, route, court, cut_off_on,
                            claim_amount, court_fee, preservation_stage, preservation_amount, preservation_property,
                            preservation_reasons, preservation_guarantee_form, preservation_ordered_on,
                            preservation_order_no, considered_at)
                        values (gen_random_uuid(), ?, 'DRAFTED', 'SIMPLIFIED', '', 'SIMPLIFIED', ?, ?, 8400, 50,
                            'BEFORE_SUIT', 8400, '存款', '转移财产', '保函', ?, '(2026)试财保1号', now())
                        """).params(caseNo.value(), court, ordered, ordered).update();

        signInAs("lawyer");
        page.navigate("/court-dates?court=" + court);
        Locator row = page.locator("tbody tr");
        assertThat(row).hasCount(1);
        assertThat(row).containsText("逾期解除诉前保全");
        assertThat(row).containsText("《民事诉讼法》第104条");
        assertThat(page.locator("#court option:checked")).hasText(court);
        assertAccessible();
        assertThat(downloaded(court).toString()).contains("起诉期限届满", "(2026)试财保1号");

        row.locator("a").click();
        assertThat(page.locator("#preserved-suit")).containsText("法院已于" + ordered + "裁定诉前保全（(2026)试财保1号");
        assertThat(page.locator("#preserved-suit")).containsText("已过期");
        assertAccessible();
        jdbc.sql("delete from court_filing where case_no = ?")
                .param(caseNo.value())
                .update();
    }

    @Test
    void showsByWhenAPreservationMustBeRenewedAndTakesItsRenewal() {
        String court = "续保区第%s人民法院".formatted(UUID.randomUUID().toString().substring(0, 8));
        LocalDate today = LocalDate.now(clock);
        CaseNo caseNo = sued(court, "(2026)试0001民初8号");
        jdbc.sql("""
                        insert into court_filing (id, case_no, status, proposed_route, route_why, route, court, cut_off_on,
                            claim_amount, court_fee, preservation_stage, preservation_amount, preservation_property,
                            preservation_reasons, preservation_guarantee_form, preservation_ordered_on,
                            preservation_order_no, preservation_until, considered_at, approved_by, court_name, filed_on)
                        values (gen_random_uuid(), ?, 'FILED', 'SIMPLIFIED', '', 'SIMPLIFIED', ?, ?, 8400, 50,
                            'WITH_SUIT', 8400, '存款', '转移财产', '保函', ?, '(2026)试财保2号', ?, now(), 'lead', ?, ?)
                        """)
                .params(caseNo.value(), court, today, today, today.plusDays(10), court, today)
                .update();

        signInAs("lawyer");
        page.navigate("/court-dates?kind=PRESERVATION_RENEWAL&court=" + court);
        Locator row = page.locator("tbody tr");
        assertThat(row).hasCount(1);
        assertThat(row).containsText(today.plusDays(3).toString());
        assertThat(row).containsText("《财产保全规定》第18条");
        row.locator("a").click();
        assertThat(page.locator("#preservation")).containsText("期限至" + today.plusDays(10));
        page.locator("[data-lines=preservation] summary").click();
        page.locator("#preservation-until").fill(today.plusYears(1).toString());
        page.locator("[data-lines=preservation] button").click();
        assertThat(page.locator("#preservation")).containsText("期限至" + today.plusYears(1));
        assertAccessible();
        jdbc.sql("delete from court_filing where case_no = ?")
                .param(caseNo.value())
                .update();
    }

    /** A calendar takes two events of one UID for the same. */
    @Test
    void eachInstalmentOfASettlementIsAnEventOfItsOwn() throws Exception {
        String court = "试验区第%s人民法院".formatted(UUID.randomUUID().toString().substring(0, 8));
        LocalDate today = LocalDate.now(clock);
        CaseNo caseNo = sued(court, "(2026)试0001民初6号");
        lodgeSuit.accepted(caseNo, "(2026)试0001民初6号", today, Actor.SYSTEM);
        lodgeSuit.feePaid(caseNo, Money.of("50.00"), null, today, Actor.SYSTEM);
        List<Settlement.Instalment> instalments = Stream.of(30, 60, 90)
                .map(days -> new Settlement.Instalment(today.plusDays(days), Money.of("1000.00")))
                .toList();
        pursueSuit.judged(
                caseNo,
                new Judgment(today, Money.of("3000.00"), null, null, null, true, new Settlement(instalments, false)),
                Actor.SYSTEM);
        enforceJudgment.tookEffect(caseNo, false, Actor.SYSTEM);

        signInAs("lawyer");
        page.navigate("/court-dates?court=" + court);
        List<VEvent> events = downloaded(court).getComponents("VEVENT");
        assertThat(events)
                .extracting(event -> event.getUid().orElseThrow().getValue())
                .hasSize(4)
                .doesNotHaveDuplicates();
    }

    @Test
    void theCaseTellsHowTheInterestForDelayIsReckoned() {
        LocalDate filed = LocalDate.now(clock).minusDays(90);
        CaseNo caseNo = sued("试验区人民法院", "(2026)试0001民初4号", filed, "SMALL_CLAIMS");
        lodgeSuit.accepted(caseNo, "(2026)试0001民初4号", filed, Actor.SYSTEM);
        lodgeSuit.feePaid(caseNo, Money.of("25.00"), null, filed, Actor.SYSTEM);
        pursueSuit.judged(
                caseNo, new Judgment(filed, Money.of("8400.00"), Money.of("400.00"), null, 10, false), Actor.SYSTEM);
        enforceJudgment.tookEffect(caseNo, false, Actor.SYSTEM);

        signInAs("lawyer");
        page.navigate("/cases/" + caseNo.value());
        assertThat(page.locator("#court")).containsText("迟延履行加倍利息");
        assertThat(page.locator("#court [data-figure=doubleInterest]")).containsText("¥");
        assertThat(page.locator("#court")).containsText("¥8,000.00");
        assertThat(page.locator("#court")).containsText("0.0175 %");
        LocalDate interrupted = LocalDate.now(clock).minusDays(5);
        page.locator("#court details[data-lines=interruption] summary").click();
        page.locator("#interruption-on").fill(interrupted.toString());
        page.locator("#interruption-proof").fill("律师函送达回执");
        assertAccessible();
        page.locator("#court details[data-lines=interruption] button").click();
        assertThat(page.locator("#interruption")).containsText(interrupted + "重新计算：出借人提出履行要求（律师函送达回执）");
        withdrawsAnInterruption(interrupted);
        isToldThatAnObstacleSuspendsNothing();
        withdrawsAnObstacle(caseNo);
        page.locator("#court")
                .screenshot(new Locator.ScreenshotOptions().setPath(Path.of("target/screenshots/delay.png")));
        assertAccessible();
    }

    /** A refusal keeps what was typed, with the sentence beside it; the day was wrong, is withdrawn and recorded anew. */
    private void withdrawsAnInterruption(LocalDate wrong) {
        page.locator("#court details[data-lines=interruption] summary").click();
        page.locator("#interruption-kind").selectOption("PART_PAYMENT");
        page.locator("#interruption-on").fill(wrong.minusDays(1).toString());
        page.locator("#interruption-proof").fill("银行回单");
        page.locator("#court details[data-lines=interruption] button").click();
        assertThat(page.locator("#interruption-on-fault")).containsText("中断事由应发生在" + wrong);
        assertThat(page.locator("#interruption-on")).hasValue(wrong.minusDays(1).toString());
        assertThat(page.locator("#interruption-proof")).hasValue("银行回单");
        assertThat(page.locator("#interruption-kind")).hasValue("PART_PAYMENT");
        assertAccessible();

        page.locator("#court details[data-lines=interruption-withdrawal] summary")
                .click();
        page.locator("#interruption-why").fill("错");
        page.locator("#court details[data-lines=interruption-withdrawal] button")
                .click();
        assertThat(page.locator("#interruption-why-fault")).containsText("请填写撤回理由");
        assertThat(page.locator("#interruption-why")).hasValue("错");
        assertAccessible();
        page.locator("#interruption-why").fill("回执日期有误");
        page.locator("#court details[data-lines=interruption-withdrawal] button")
                .click();
        assertThat(page.locator("#interruption")).hasCount(0);
        assertThat(page.locator("main")).containsText("理由：回执日期有误");

        page.locator("#court details[data-lines=interruption] summary").click();
        page.locator("#interruption-on").fill(wrong.minusDays(1).toString());
        page.locator("#interruption-proof").fill("律师函送达回执");
        page.locator("#court details[data-lines=interruption] button").click();
        assertThat(page.locator("#interruption")).containsText(wrong.minusDays(1) + "重新计算");
    }

    private void withdrawsAnObstacle(CaseNo caseNo) {
        LocalDate day = LocalDate.now(clock).minusDays(1);
        jdbc.sql("""
                        insert into execution_suspension (proceeding, started_on, removed_on, proof, recorded_at, recorded_by)
                        select id, ?, ?, '遗产管理人未确定', now(), 'lawyer' from court_proceeding where case_no = ?
                        """).params(day, day, caseNo.value()).update();
        page.navigate("/cases/" + caseNo.value());
        assertThat(page.locator("#suspension")).containsText(day.toString());
        Locator withdrawal = page.locator("#court details[data-lines=suspension-withdrawal]");
        withdrawal.locator("summary").click();
        page.locator("#suspension-why").fill("障碍并不存在");
        withdrawal.locator("button").click();
        assertThat(page.locator("#suspension")).hasCount(0);
        assertThat(page.locator("main")).containsText("障碍并不存在");
    }

    /** It was removed long before the last six months; what was typed is kept. */
    private void isToldThatAnObstacleSuspendsNothing() {
        page.locator("#court details[data-lines=suspension] summary").click();
        String day = LocalDate.now(clock).minusDays(1).toString();
        page.locator("#suspension-on").fill(day);
        page.locator("#suspension-until").fill(day);
        page.locator("#suspension-proof").fill("遗产管理人未确定");
        page.locator("#court details[data-lines=suspension] button").click();
        assertThat(page.locator("#suspension-until-fault")).containsText("不产生中止");
        assertThat(page.locator("#suspension-proof")).hasValue("遗产管理人未确定");
        assertThat(page.locator("#suspension")).hasCount(0);
    }

    @Test
    void aLawyerTurnsToExecutionFromAMissedInstalment() {
        LocalDate filed = LocalDate.now(clock).minusDays(90);
        CaseNo caseNo = sued("试验区人民法院", "(2026)试0001民初5号", filed, "SMALL_CLAIMS");
        lodgeSuit.accepted(caseNo, "(2026)试0001民初5号", filed, Actor.SYSTEM);
        lodgeSuit.feePaid(caseNo, Money.of("25.00"), null, filed, Actor.SYSTEM);
        Settlement settlement = new Settlement(
                List.of(
                        new Settlement.Instalment(filed.plusDays(60), Money.of("3000.00")),
                        new Settlement.Instalment(filed.plusDays(400), Money.of("5400.00"))),
                true);
        pursueSuit.judged(
                caseNo, new Judgment(filed, Money.of("8400.00"), null, null, null, true, settlement), Actor.SYSTEM);
        enforceJudgment.tookEffect(caseNo, false, Actor.SYSTEM);

        signInAs("lawyer");
        page.navigate("/cases/" + caseNo.value());
        Locator rows = page.locator("#settlement tbody tr");
        assertThat(rows.nth(0)).containsText("未按期履行");
        assertThat(rows.nth(1)).containsText("未到期");
        assertThat(page.locator("#court")).containsText("一期未按时履行");
        assertAccessible();
        page.locator("#court")
                .screenshot(new Locator.ScreenshotOptions().setPath(Path.of("target/screenshots/settlement.png")));
        page.locator("#missed-instalment button").click();
        assertThat(page.locator("main")).containsText("转入申请执行；到期未付¥8,400.00");
        assertThat(page.locator("#missed-instalment")).hasCount(0);
    }

    /** While the time to perform runs nobody has a task of the suit in which to record an appeal. */
    @Test
    void aLawyerSaysThatTheCourtToldOfAnAppealLate() {
        LocalDate filed = LocalDate.now(clock).minusDays(60);
        CaseNo caseNo = sued("试验区人民法院", "(2026)试0001民初8号", filed, "ORDINARY");
        lodgeSuit.accepted(caseNo, "(2026)试0001民初8号", filed, Actor.SYSTEM);
        lodgeSuit.feePaid(caseNo, Money.of("50.00"), null, filed, Actor.SYSTEM);
        pursueSuit.judged(caseNo, new Judgment(filed, Money.of("8400.00"), null, null, 200, false), Actor.SYSTEM);
        enforceJudgment.tookEffect(caseNo, false, Actor.SYSTEM);

        signInAs("lawyer");
        page.navigate("/cases/" + caseNo.value());
        assertAccessible();
        page.locator("#late-challenge button").click();
        assertThat(page.locator("main")).containsText("请在其中登记上诉或者异议之日");
        assertThat(page.locator("main")).containsText("裁判确认生效后，法院告知有上诉或者异议");
    }

    /** Only what fits the suit at hand may be chosen, each in the reader's language. */
    @Test
    void theFormOfADecisionOffersWhatFitsTheSuit() {
        CaseNo caseNo = sued("试验区人民法院", "(2026)试0001民初3号");
        lodgeSuit.accepted(caseNo, "(2026)试0001民初3号", LocalDate.now(clock), Actor.SYSTEM);
        lodgeSuit.feePaid(caseNo, Money.of("50.00"), null, LocalDate.now(clock), Actor.SYSTEM);
        transaction.executeWithoutResult(status -> processes.start("court-proceedings", caseNo));
        await().until(() -> !inbox.of(caseNo).isEmpty());

        signInAs("lawyer");
        page.navigate("/tasks/" + inbox.of(caseNo).get(0).taskId());
        assertThat(page.getByRole(AriaRole.RADIO)).hasCount(10);
        assertThat(page.locator("main")).containsText("起诉状副本已送达借款人");
        assertThat(page.locator("main")).not().containsText("The complaint reached the debtor");
        assertThat(page.locator("main")).not().containsText("支付令无法送达");
    }

    private Calendar downloaded(String court) throws Exception {
        APIResponse file =
                page.request().get(page.url().replaceFirst("/court-dates.*", "") + "/court-dates.ics?court=" + court);
        assertThat(file.headers().get("content-type")).startsWith("text/calendar");
        return new CalendarBuilder().build(new StringReader(file.text()));
    }

    private CaseNo sued(String court, String number) {
        return sued(court, number, LocalDate.now(clock), "ORDINARY");
    }

    private CaseNo sued(String court, String number, LocalDate filed, String route) {
        CaseNo caseNo = samples.openWithoutLadder("DATES-" + UUID.randomUUID(), "张小明", DISBURSED);
        timeline.record(
                caseNo,
                "suit-filed",
                Actor.SYSTEM,
                Map.of("court", court, "number", number, "on", filed, "route", route));
        lodgeSuit.open(caseNo);
        return caseNo;
    }

    private static Locator.FilterOptions with(CaseNo caseNo) {
        return new Locator.FilterOptions().setHasText(caseNo.value());
    }
}
