package io.recourse.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.recourse.access.Profile;
import io.recourse.access.Role;
import io.recourse.access.Users;
import io.recourse.common.Actor;
import io.recourse.common.CaseNo;
import io.recourse.common.Refused;
import io.recourse.courtfiling.DraftSuit;
import io.recourse.courtfiling.KeptFromCourt;
import io.recourse.courtfiling.PreservedSuits;
import io.recourse.deadlines.StatutoryDay;
import io.recourse.deadlines.WorkingCalendar;
import io.recourse.engine.TaskInbox;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.crypto.password.PasswordEncoder;

class CourtFilingProcessTest extends ProcessTest {

    @Autowired
    KeptFromCourt keptFromCourt;

    @Autowired
    DraftSuit draftSuit;

    @Autowired
    PreservedSuits preservedSuits;

    @Autowired
    WorkingCalendar calendar;

    @Autowired
    TaskInbox inbox;

    @Autowired
    Clock clock;

    @Autowired
    Users users;

    @Autowired
    PasswordEncoder passwords;

    CourtFilingProcessTest() {
        super("court-filing");
    }

    private Desk drafted(String lawyer) {
        return drafted(lawyer, in("court-filing", Portfolio.Loan.ALL_DUE));
    }

    private Desk drafted(String lawyer, Desk desk) {
        desk.complete(lawyer, "draftClaim", Filled.claim(today()));
        desk.settle();
        return desk;
    }

    /** With the evidence that nothing may be filed without. */
    private Desk reviewed(String lawyer) {
        Desk desk = in("court-filing", Portfolio.Loan.ALL_DUE);
        portfolio.prove(desk.caseNo());
        return reviewed(drafted(lawyer, desk));
    }

    private Desk reviewed(Desk desk) {
        desk.complete("lawyer", "reviewFilingPacket", Filled.decided("complete"));
        return desk;
    }

    private void assertReturned(Desk desk, String by) {
        assertThat(desk.openTasks()).containsExactly("draftClaim");
        assertThat(desk.shown("lawyer", "draftClaim").get("returnedBy").asText())
                .isEqualTo(by);
        assertThat(desk.shown("lawyer", "draftClaim").get("returnReason").asText())
                .isEqualTo("As agreed with the client");
        assertThat(endings(desk)).isEmpty();
    }

    @Test
    void endsWhenTheCourtAcceptsTheSuit() {
        Desk desk = reviewed(drafted("lawyer"));
        assertRefused(desk.tryToComplete("lead", "approveFiling", Filled.decided("approved")), "filing.not-fileable");
        assertThat(desk.shown("lead", "approveFiling").get("obstacles").asText())
                .contains("necessary evidence is missing", "登记立案规定第6条", "放款凭证", "借款人身份信息");
        assertThat(desk.signedDocuments()).isEmpty();
        desk.prove();
        assertThat(desk.shown("lead", "approveFiling").get("obstacles").asText())
                .isEmpty();
        assertListsOtherPages(desk.tryToComplete("lead", "approveFiling", Filled.decided("approved")));
        desk.complete("lead", "approveFiling", Filled.reasoned("returned"));
        reviewed(drafted("lawyer", desk));
        desk.complete("lead", "approveFiling", Filled.decided("approved"));
        assertThat(desk.signedDocuments()).hasSize(5);
        assertThat(jdbc.sql("select count(*) from evidence_bundle where case_no = ? and requested_by = 'lead'")
                        .param(desk.caseNo().value())
                        .query(Integer.class)
                        .single())
                .as("the evidence is bound with what was signed")
                .isEqualTo(1);

        desk.complete("assistant", "recordFiling", Filled.filed(today()));

        assertThat(endings(desk)).containsExactly("suitFiled");
        assertThat(desk.limitationExpiresOn())
                .as("the suit interrupts limitation")
                .isBetween(today().plusYears(3), today().plusYears(3).plusDays(10));
    }

    /** What was sent after the list was printed moves the pages that it gives. */
    private static void assertListsOtherPages(Api.Answer approval) {
        assertRefused(approval, "filing.packet-disagrees");
        assertThat(approval.body().get("detail").asText())
                .contains("《证据目录》的证据页码为1 借款合同及电子签名认证材料: —，应为1 借款合同及电子签名认证材料: 1", "pages of the evidence");
    }

    @Test
    void isNotApprovedWhileMoneyForTheContractWaits() {
        Desk desk = reviewed("lawyer");
        String contract = desk.legalCase().get("contractNo").asText();
        jdbc.sql("""
                        insert into unmatched_payment
                            (payment_ref, received_on, amount, channel, payer, clue, arrived_at)
                        values (?, ?, 50, 'BANK', '', ?, now()), ('PROVEN-OTHER', current_date, 50, 'BANK', '', ?, now())
                        """)
                .params("PROVEN-" + contract, today(), "还款 " + contract, "还款 " + contract + "0")
                .update();

        Api.Answer refused = desk.tryToComplete("lead", "approveFiling", Filled.decided("approved"));
        assertRefused(refused, "filing.not-fileable");
        assertThat(refused.body().get("detail").asText()).contains("款项待认领");

        jdbc.sql("delete from unmatched_payment where payment_ref = ?")
                .param("PROVEN-" + contract)
                .update();
        desk.complete("lead", "approveFiling", Filled.decided("approved"));
        jdbc.sql("delete from unmatched_payment where payment_ref = 'PROVEN-OTHER'")
                .update();
    }

    @Test
    void endsAtOnceWhenTheDebtIsBarred() {
        Desk desk = in("court-filing", Portfolio.Loan.MICRO_CREDIT.pastDue(7 * 365));

        assertThat(endings(desk)).containsExactly("filingNotPossible");
    }

    @Test
    void endsWhenTheLawyerAbandonsTheFiling() {
        Desk desk = in("court-filing");

        desk.complete("lawyer", "draftClaim", Filled.decided("abandoned"));

        assertThat(endings(desk)).containsExactly("filingAbandoned");
    }

    @Test
    void returnsToDraftingWhenTheReviewFindsAFault() {
        Desk desk = drafted("lawyer");

        desk.complete("lawyer", "reviewFilingPacket", Filled.reasoned("returned"));

        assertReturned(desk, "陈思远");
    }

    @Test
    void returnsToDraftingWhenTheTeamLeadObjects() {
        Desk desk = reviewed("lawyer");

        desk.complete("lead", "approveFiling", Filled.reasoned("returned"));

        assertReturned(desk, "周敏");
    }

    @Test
    void returnsToDraftingWhenTheCourtRejectsTheClaim() {
        Desk desk = reviewed("lawyer");
        desk.complete("lead", "approveFiling", Filled.decided("approved"));
        desk.complete("assistant", "recordFiling", Filled.reasoned("returned"));
        assertReturned(desk, "林晓雨");

        desk.complete("lawyer", "draftClaim", Filled.claim(today()));
        desk.settle();

        assertThat(desk.openTasks()).containsExactly("reviewFilingPacket");
    }

    @Test
    void letsNobodyApproveHisOwnDraft() {
        users.createWithHash(
                "partner",
                new Profile("吴律", null, null, Set.of(Role.LAWYER, Role.TEAM_LEAD)),
                passwords.encode("partner"),
                Actor.SYSTEM);
        Desk desk = reviewed("partner");

        Api.Answer own = desk.tryToComplete("partner", "approveFiling", Filled.decided("approved"));
        assertRefused(own, "filing.own-draft");
        assertThat(own.body().get("detail").asText()).isEqualTo("Nobody may approve a filing that he drafted himself.");
        assertThat(desk.signedDocuments()).isEmpty();
        assertThat(desk.openTasks()).containsExactly("approveFiling");

        users.createWithHash(
                "second",
                new Profile("郑主管", null, null, Set.of(Role.TEAM_LEAD)),
                passwords.encode("second"),
                Actor.SYSTEM);
        assertOneCounts(atOnce(desk, "lead", "second"));
        assertThat(desk.signedDocuments()).as("signed once").hasSize(5);
        assertThat(desk.openTasks()).containsExactly("recordFiling");
    }

    /** The other is told that it is done. */
    private static void assertOneCounts(List<Api.Answer> answers) {
        assertThat(answers).extracting(Api.Answer::status).containsExactlyInAnyOrder(204, 422);
        Api.Answer refusal = answers.stream()
                .filter(answer -> answer.status() != 204)
                .findFirst()
                .orElseThrow();
        assertRefused(refusal, "task.gone.completed");
        assertThat(refusal.body().get("detail").asText()).endsWith("has completed this task; nothing more was done.");
    }

    private static List<Api.Answer> atOnce(Desk desk, String... leads) {
        String task = desk.task(leads[0], "approveFiling");
        return Stream.of(leads)
                .map(lead -> CompletableFuture.supplyAsync(
                        () -> desk.as(lead).post("/api/tasks/" + task + "/complete", Filled.decided("approved"))))
                .toList()
                .stream()
                .map(CompletableFuture::join)
                .toList();
    }

    @Test
    void refusesToApproveWhatWasPaidJustNow() {
        Desk desk = reviewed("lawyer");
        portfolio.pay(desk.caseNo(), "100.00");

        assertRefused(desk.tryToComplete("lead", "approveFiling", Filled.decided("approved")), "filing.paid-meanwhile");

        desk.complete("lead", "approveFiling", Filled.reasoned("returned"));
        assertReturned(desk, "周敏");
    }

    @Test
    void countsNoClaimToADayBeforeTheLastMoney() {
        Desk desk = in("court-filing", Portfolio.Loan.ALL_DUE);
        portfolio.prove(desk.caseNo());
        String payment = portfolio.pay(desk.caseNo(), "100.00");
        assertIgnoresMoney(desk.tryToComplete("lawyer", "draftClaim", Filled.claim(inDays(-1))), today(), inDays(-1));
        desk.complete("lawyer", "draftClaim", Filled.claim(today()));
        desk.settle();
        desk.complete("lawyer", "reviewFilingPacket", Filled.decided("complete"));
        jdbc.sql("update court_filing set cut_off_on = cut_off_on - 1 where case_no = ?")
                .param(desk.caseNo().value())
                .update();
        Api.Answer early = desk.tryToComplete("lead", "approveFiling", Filled.decided("approved"));
        assertRefused(early, "filing.cut-off-before-money");
        assertThat(early.body().get("detail").asText()).contains("went back on " + today(), "day " + inDays(-1));

        desk.complete("lead", "approveFiling", Filled.reasoned("returned"));
        desk.advance("P1D");
        portfolio.takeBack(payment);
        assertIgnoresMoney(desk.tryToComplete("lawyer", "draftClaim", Filled.claim(inDays(-1))), today(), inDays(-1));
        assertThat(desk.openTasks()).containsExactly("draftClaim");
    }

    private static void assertIgnoresMoney(Api.Answer answer, LocalDate money, LocalDate cutOff) {
        assertFaults(answer, "cutOffOn");
        assertThat(answer.body().get("errors").findValuesAsText("message").toString())
                .contains("Money came in or went back on " + money, "cut-off day " + cutOff);
    }

    @Test
    void signsNothingOnceAllIsPaid() {
        Desk desk = reviewed("lawyer");
        String task = desk.task("lead", "approveFiling");
        portfolio.pay(desk.caseNo(), desk.balance("totalDue", today()));

        Api.Answer answer = desk.as("lead").post("/api/tasks/" + task + "/complete", Filled.decided("approved"));

        assertRefused(answer, "task.gone.paid");
        assertThat(answer.body().get("detail").asText())
                .isEqualTo("The debt is settled and the case is closed: nothing is left to decide here.");
        assertThat(desk.signedDocuments()).isEmpty();
        assertThat(desk.openTasks()).doesNotContain("approveFiling", "recordFiling");
    }

    @Test
    void warnsOfAPacketThatMoneyOvertookAndRecordsNoneThatIsUnsigned() {
        Desk desk = reviewed("lawyer");
        desk.complete("lead", "approveFiling", Filled.decided("approved"));
        assertThat(desk.shown("assistant", "recordFiling").has("kept")).isFalse();

        portfolio.pay(desk.caseNo(), "100.00");
        assertThat(desk.shown("assistant", "recordFiling").get("kept").asText())
                .contains("款项到账或退回", "Money came in or went back");

        jdbc.sql("""
                        update court_filing set document_ids =
                            (select array_agg(supersedes) from document where id = any(document_ids)) where case_no = ?
                        """).param(desk.caseNo().value()).update();
        Api.Answer unsigned = desk.tryToComplete("assistant", "recordFiling", Filled.filed(today()));
        assertRefused(unsigned, "filing.kept.unsigned");
        assertThat(unsigned.body().get("detail").asText()).contains("Not every paper of case " + desk.caseNo());
        desk.complete("assistant", "recordFiling", Filled.reasoned("returned"));
        assertReturned(desk, "林晓雨");
    }

    @Test
    void keepsAnApprovedPacketFromTheCourtWhileHeldAndOnceItWentAnotherWay() {
        Desk desk = reviewed("lawyer");
        assertThat(keptFromCourt.why(desk.caseNo())).map(Refused::code).contains("filing.kept.not-approved");
        desk.complete("lead", "approveFiling", Filled.decided("approved"));
        assertThat(keptFromCourt.why(desk.caseNo())).isEmpty();

        desk.report("DISPUTED");
        assertThat(keptFromCourt.why(desk.caseNo())).map(Refused::code).contains("filing.kept.held");
        desk.report("RELEASED");
        assertThat(keptFromCourt.why(desk.caseNo())).isEmpty();
        processes.end(desk.caseNo(), "court-filing", "modelChanged");
        assertThat(keptFromCourt.why(desk.caseNo())).map(Refused::code).contains("filing.kept.elsewhere");
    }

    @Test
    void proposesByTheAnswersAndRefusesARouteThatTheyClose() {
        Desk desk = in("court-filing", Portfolio.Loan.ALL_DUE);
        assertThat(desk.shown("lawyer", "draftClaim").get("routeWhy").asText()).contains("answers give the proposal");
        assertThat(desk.shown("lawyer", "draftClaim").get("routes").asText())
                .contains(
                        "支付令 / Payment order",
                        "2个月，可延长1个月，一审终审",
                        "不能申请保全；申请执行费",
                        "preservation ¥",
                        "taken from the debtor once executed");

        Map<String, Object> missing = Filled.with(Filled.claim(today()), Map.of("debtorLocated", "no"));
        for (String route : List.of("PAYMENT_ORDER", "SMALL_CLAIMS", "SIMPLIFIED")) {
            assertFaults(
                    desk.tryToComplete("lawyer", "draftClaim", Filled.with(missing, Map.of("route", route))), "route");
        }
        desk.complete("lawyer", "draftClaim", Filled.with(missing, Map.of("route", "ORDINARY")));
        desk.settle();
        desk.complete("lawyer", "reviewFilingPacket", Filled.reasoned("returned"));

        assertThat(desk.shown("lawyer", "draftClaim").get("proposedRoute").asText())
                .isEqualTo("ORDINARY");
        assertThat(desk.shown("lawyer", "draftClaim").get("routeWhy").asText()).contains("解释第140条");
        assertThat(desk.shown("lawyer", "draftClaim").get("debtorLocated").asText())
                .isEqualTo("no");
    }

    @Test
    void asksForNoOrderToPayWhatIsNotDue() {
        Desk desk = in("court-filing");
        Map<String, Object> order = Filled.with(Filled.claim(today()), Map.of("route", "PAYMENT_ORDER"));

        Api.Answer early = desk.tryToComplete("lawyer", "draftClaim", order);

        assertFaults(early, "route");
        assertThat(early.body().toString()).contains("payment order: principal is not due yet");
        jdbc.sql("""
                        update loan_terms set accelerated_on = ?
                        where contract_no = (select contract_no from legal_case where case_no = ?)
                        """).params(inDays(-20), desk.caseNo().value()).update();
        desk.complete("lawyer", "draftClaim", order);
        desk.settle();
        assertThat(desk.openTasks()).containsExactly("reviewFilingPacket");
    }

    @Test
    void refusesClaimsThatNoCourtWouldTake() {
        Desk desk = in("court-filing");

        assertFaults(
                desk.tryToComplete("lawyer", "draftClaim", Map.of("outcome", "drafted")),
                "route",
                "court",
                "courtGround",
                "agreement",
                "performance",
                "cutOffOn",
                "debtorLocated",
                "counterclaim",
                "appraisal",
                "preservationWanted",
                "smallClaimsAgreed",
                "assignment");
        assertFaults(
                desk.tryToComplete(
                        "lawyer", "draftClaim", Filled.with(Filled.claim(today()), Map.of("court", "杭州互联网法院"))),
                "court");
        assertFaults(desk.tryToComplete("lawyer", "draftClaim", Filled.claim(inDays(1))), "cutOffOn");
        assertFaults(desk.tryToComplete("lawyer", "draftClaim", Filled.claim(inDays(-5000))), "cutOffOn");
        assertThat(desk.openTasks()).containsExactly("draftClaim");
    }

    @Test
    void proposesACourtAndRefusesOneWithoutJurisdiction() {
        Desk desk = in("court-filing", Portfolio.Loan.ALL_DUE);
        portfolio.prove(desk.caseNo());
        assertThat(desk.shown("lawyer", "draftClaim").get("court").asText())
                .as("the lender's own, while the contract is taken to be silent")
                .isEqualTo("上海市浦东新区人民法院");
        assertThat(desk.shown("lawyer", "draftClaim").get("courtGround").asText())
                .isEqualTo("PERFORMANCE");
        assertThat(desk.shown("lawyer", "draftClaim").get("courts").asText())
                .contains("杭州市余杭区人民法院", "sample, not verified", "民诉法解释第18条", "民诉法解释第4条");

        Map<String, Object> order = Filled.with(Filled.claim(today()), Map.of("route", "PAYMENT_ORDER"));
        assertFaults(
                desk.tryToComplete("lawyer", "draftClaim", Filled.with(order, Map.of("courtGround", "PERFORMANCE"))),
                "court");
        Api.Answer elsewhere =
                desk.tryToComplete("lawyer", "draftClaim", Filled.with(order, Map.of("court", "上海市浦东新区人民法院")));
        assertFaults(elsewhere, "court");
        assertThat(elsewhere.body().toString()).contains("杭州市余杭区人民法院");
        Map<String, Object> unheeded =
                Filled.with(Filled.claim(today()), Map.of("courtGround", "AGREEMENT", "agreement", "NOT_NOTICED"));
        assertFaults(desk.tryToComplete("lawyer", "draftClaim", unheeded), "agreementClause");
        unheeded.put("agreementClause", "合同第十八条：由出借人所在地人民法院管辖");
        assertFaults(desk.tryToComplete("lawyer", "draftClaim", unheeded), "courtGround");

        Map<String, Object> unlisted = Filled.with(unheeded, Map.of("courtGround", "DOMICILE", "court", "上海市浦东新区人民法院"));
        assertFaults(desk.tryToComplete("lawyer", "draftClaim", unlisted), "note");
        desk.complete("lawyer", "draftClaim", Filled.with(unlisted, Map.of("note", "经常居住地在浦东新区")));
        desk.settle();
        assertThat(desk.text("court-filing/statement-of-claim")).contains("合同条款及内容：合同第十八条：由出借人所在地人民法院管辖");
        desk.complete("lawyer", "reviewFilingPacket", Filled.decided("complete"));
        desk.complete("lead", "approveFiling", Filled.decided("approved"));
        assertFaults(
                desk.tryToComplete(
                        "assistant",
                        "recordFiling",
                        Filled.with(Filled.filed(today()), Map.of("courtName", "杭州互联网法院"))),
                "courtName");
    }

    @Test
    void suesGuarantorsOnlyWhereTheyAreBoundWithTheDebtor() {
        CaseNo caseNo = portfolio.openOffTheLadder(Portfolio.Loan.ALL_DUE);
        portfolio.guarantee(caseNo, List.of("李保"));
        Desk desk = in("court-filing", caseNo);
        Map<String, Object> claim = Filled.with(Filled.claim(today()), Filled.guaranteed(today()));
        JsonNode shown = desk.shown("lawyer", "draftClaim");
        assertThat(shown.get("guarantors").asText()).isEqualTo("李保");
        assertThat(shown.has("sueGuarantors")).isFalse();

        assertFaults(
                desk.tryToComplete(
                        "lawyer", "draftClaim", Filled.with(Filled.claim(today()), Map.of("sueGuarantors", true))),
                "guaranteeKind",
                "guaranteeSignedOn",
                "guaranteeContent");
        assertFaults(
                desk.tryToComplete("lawyer", "draftClaim", Filled.with(claim, Map.of("guaranteeKind", "GENERAL"))),
                "sueGuarantors");
        assertFaults(
                desk.tryToComplete(
                        "lawyer",
                        "draftClaim",
                        Filled.with(
                                claim,
                                Map.of(
                                        "guaranteeAgreedEnd",
                                        today().minusDays(20).toString()))),
                "sueGuarantors");
        assertFaults(
                desk.tryToComplete("lawyer", "draftClaim", Filled.with(claim, Map.of("route", "PAYMENT_ORDER"))),
                "route");

        desk.complete("lawyer", "draftClaim", claim);
        desk.settle();
        assertThat(desk.text("court-filing/evidence-list").replaceAll("\\s", ""))
                .contains("被告：张小明、李保");
        assertThat(shownAgain(desk, claim)).isTrue();
    }

    /** What was answered stands in the draft that comes back. */
    private boolean shownAgain(Desk desk, Map<String, Object> claim) {
        desk.complete("lawyer", "reviewFilingPacket", Filled.reasoned("returned"));
        JsonNode shown = desk.shown("lawyer", "draftClaim");
        return Stream.of("sueGuarantors", "guaranteeKind", "guaranteeSignedOn", "guaranteeContent")
                .allMatch(field ->
                        shown.get(field).asText().equals(claim.get(field).toString()));
    }

    @Test
    void suesNoGuarantorOfACaseThatHasNone() {
        Desk desk = in("court-filing", Portfolio.Loan.ALL_DUE);

        assertFaults(
                desk.tryToComplete(
                        "lawyer", "draftClaim", Filled.with(Filled.claim(today()), Filled.guaranteed(today()))),
                "sueGuarantors");
    }

    @Test
    void appliesForThePreservationOfPropertyWithinTheLaw() {
        Desk desk = in("court-filing", Portfolio.Loan.ALL_DUE);
        portfolio.prove(desk.caseNo());
        Map<String, Object> claim = Filled.with(Filled.claim(today()), Filled.preservation("WITH_SUIT", "1000.00"));
        assertFaults(
                desk.tryToComplete(
                        "lawyer",
                        "draftClaim",
                        Filled.with(Filled.claim(today()), Map.of("preservationWanted", "yes"))),
                "preservationStage",
                "preservationAmount",
                "preservationProperty",
                "preservationReasons",
                "guaranteeForm");
        assertFaults(
                desk.tryToComplete("lawyer", "draftClaim", Filled.with(claim, Map.of("route", "PAYMENT_ORDER"))),
                "route");
        assertFaults(
                desk.tryToComplete(
                        "lawyer", "draftClaim", Filled.with(claim, Map.of("preservationAmount", "900000.00"))),
                "preservationAmount");
        assertFaults(
                desk.tryToComplete(
                        "lawyer", "draftClaim", Filled.with(claim, Map.of("preservationGuarantee", "300.01"))),
                "preservationGuarantee");

        assertFaults(
                desk.tryToComplete("lawyer", "draftClaim", Filled.with(claim, Map.of("preservationCourt", "他院"))),
                "preservationCourt");
        desk.complete("lawyer", "draftClaim", Filled.with(claim, Map.of("preservationGuarantee", "300.00")));
        desk.settle();
        assertThat(desk.text("court-filing/preservation-application").replaceAll("[\\s　]", ""))
                .contains("价值人民币1,000.00元（大写：壹仟元整）的财产", "尾号0001账户", "担保的数额为人民币300.00元", "第一百零三条", Filled.COURT);
        assertThat(jdbc.sql("select count(*) from act_hi_varinst where text_ like '%尾号0001%' or text2_ like '%尾号0001%'")
                        .query(Integer.class)
                        .single())
                .as("the clue stays in the case's own table")
                .isZero();
        desk.complete("lawyer", "reviewFilingPacket", Filled.decided("complete"));
        assertThat(desk.shown("lead", "approveFiling").get("routes").asText()).contains("preservation ¥30.00");
        desk.complete("lead", "approveFiling", Filled.decided("approved"));
        assertThat(desk.signedDocuments()).hasSize(6).containsExactlyInAnyOrderElementsOf(desk.documents());
    }

    @Test
    void recitesThePreservationThatACourtOrderedBeforeTheSuit() {
        Desk desk = in("court-filing", Portfolio.Loan.ALL_DUE);
        portfolio.prove(desk.caseNo());
        Map<String, Object> claim = Filled.with(Filled.claim(today()), Filled.preservation("BEFORE_SUIT", "1000.00"));
        claim.put("preservationOrderedOn", inDays(-25).toString());
        assertFaults(desk.tryToComplete("lawyer", "draftClaim", claim), "preservationOrderNo");
        claim.put("preservationOrderNo", "（2026）浙0110财保12号");
        assertFaults(
                desk.tryToComplete(
                        "lawyer", "draftClaim", Filled.with(claim, Map.of("preservationStage", "WITH_SUIT"))),
                "preservationOrderedOn");

        desk.complete("lawyer", "draftClaim", claim);
        desk.settle();

        assertThat(desk.text("court-filing/statement-of-claim").replaceAll("[\\s　]", ""))
                .contains("是☑保全法院：" + Filled.COURT + "保全时间：" + printed(inDays(-25)) + "保全案号：（2026）浙0110财保12号", "标的总额");
        assertThat(desk.documents()).as("no application for what is ordered").hasSize(5);
        assertThat(desk.shown("lawyer", "reviewFilingPacket")
                        .get("disagreements")
                        .asText())
                .isEmpty();

        LocalDate last = calendar.rollForward(inDays(5)).date();
        assertThat(preservedSuits.statutoryDays(List.of(desk.caseNo())))
                .containsEntry(desk.caseNo(), List.of(new StatutoryDay("preserved-suit", last)));
        assertThat(preservedSuits.statutoryDaysUntil(last)).containsKey(desk.caseNo());
        assertThat(preservedSuits.statutoryDaysUntil(last.minusDays(1))).doesNotContainKey(desk.caseNo());
        desk.complete("lawyer", "reviewFilingPacket", Filled.decided("complete"));
        desk.complete("lead", "approveFiling", Filled.decided("approved"));
        assertThat(dueOn(desk, "recordFiling")).isEqualTo(calendar.rollBack(inDays(5)));
        desk.complete("assistant", "recordFiling", Filled.filed(today()));
        assertThat(preservedSuits.of(desk.caseNo()))
                .as("nothing runs for what is filed")
                .isEmpty();
    }

    @Test
    void asksForAPreservationBeforeTheSuitWithAPacketOfItsOwn() {
        Desk desk = in("court-filing", Portfolio.Loan.ALL_DUE);
        portfolio.prove(desk.caseNo());
        Map<String, Object> claim = Filled.with(Filled.claim(today()), Filled.preservation("BEFORE_SUIT", "1000.00"));
        claim.put("preservationCourt", "上海市浦东新区人民法院");
        assertFaults(desk.tryToComplete("lawyer", "draftClaim", claim), "preservationGuarantee");
        claim.put("preservationGuarantee", "999.99");
        assertFaults(desk.tryToComplete("lawyer", "draftClaim", claim), "preservationGuarantee");
        claim.put("preservationGuarantee", "1000.00");
        toThePreservingCourt(desk, claim);
        assertThat(desk.text("court-filing/preservation-application").replaceAll("[\\s　]", ""))
                .contains("在诉讼前对被申请人名下价值", "第一百零四条", "担保的数额为人民币1,000.00元", "此致上海市浦东新区人民法院");
        assertThat(desk.text("court-filing/power-of-attorney").replaceAll("[\\s　]", ""))
                .contains("此致上海市浦东新区人民法院");
        assertThat(desk.documents()).as("no claim goes with it").hasSize(5);
        assertThat(desk.signedDocuments()).containsExactlyInAnyOrderElementsOf(desk.documents());
        assertThat(keptFromCourt.why(desk.caseNo()).orElseThrow().code()).isEqualTo("filing.kept.property-first");

        assertThat(desk.shown("assistant", "recordPreservation")
                        .get("preservationFee")
                        .asText())
                .isEqualTo("¥30.00");
        Map<String, Object> refused = Filled.with(Filled.reasoned("notPreserved"), Map.of("fee", "30.00"));
        assertFaults(desk.tryToComplete("assistant", "recordPreservation", refused), "paidOn");
        refused.put("paidOn", today().toString());
        desk.complete("assistant", "recordPreservation", refused);
        assertThat(desk.timeline()).contains("Preservation fee, advanced by the lender: ¥30.00");
        assertReturned(desk, "林晓雨");
        toThePreservingCourt(desk, claim);
        assertFaults(desk.tryToComplete("assistant", "recordPreservation", ordered(today(), inDays(-1))), "orderedOn");
        assertFaults(desk.tryToComplete("assistant", "recordPreservation", ordered(inDays(-1), today())), "appliedOn");
        desk.complete("assistant", "recordPreservation", ordered(today(), today()));

        assertThat(desk.openTasks()).containsExactly("draftClaim");
        assertThat(desk.limitationExpiresOn())
                .as("the application interrupts limitation")
                .isBetween(today().plusYears(3), today().plusYears(3).plusDays(10));
        assertThat(preservedSuits.workBy(desk.caseNo())).contains(calendar.rollBack(inDays(30)));
        assertThat(desk.shown("lawyer", "draftClaim").get("preservationOrderNo").asText())
                .isEqualTo("（2026）沪0115财保7号");
        draftSuit.chooseRoute(desk.caseNo());
        assertThat(preservedSuits.workBy(desk.caseNo()))
                .as("it goes on when the filing is considered anew")
                .contains(calendar.rollBack(inDays(30)));
        JsonNode draft = desk.shown("lawyer", "draftClaim");
        assertThat(draft.get("preservationStage").asText()).isEqualTo("BEFORE_SUIT");
        assertThat(draft.get("preservationWanted").asText()).isEqualTo("yes");
        assertThat(draft.get("preservationProperty").asText()).contains("尾号0001");
        for (String field : List.of("preservationOrderedOn", "preservationOrderNo")) {
            claim.put(field, draft.get(field).asText());
        }
        desk.complete("lawyer", "draftClaim", claim);
        desk.settle();
        assertThat(desk.text("court-filing/statement-of-claim").replaceAll("[\\s　]", ""))
                .contains("是☑保全法院：上海市浦东新区人民法院保全时间：" + printed(today()) + "保全案号：（2026）沪0115财保7号");
        desk.complete("lawyer", "reviewFilingPacket", Filled.decided("complete"));
        desk.complete("lead", "approveFiling", Filled.decided("approved"));
        assertThat(desk.openTasks()).containsExactly("recordFiling");
    }

    /** CPL 104: no hold moves the thirty days, and no filing that is abandoned forgets what a court preserved. */
    @Test
    void keepsThePreservationAndItsDayWhateverBecomesOfTheFiling() {
        Desk desk = in("court-filing", Portfolio.Loan.ALL_DUE);
        portfolio.prove(desk.caseNo());
        Map<String, Object> claim = Filled.with(Filled.claim(today()), Filled.preservation("BEFORE_SUIT", "1000.00"));
        claim.put("preservationGuarantee", "1000.00");
        toThePreservingCourt(desk, claim);
        desk.complete("assistant", "recordPreservation", ordered(today(), today()));
        LocalDate lastDay = calendar.rollBack(inDays(30));
        assertFaults(desk.tryToComplete("lawyer", "draftClaim", Filled.claim(today())), "note");
        Instant held = clock.instant();
        desk.advance("P26D");
        inbox.resumeClocks(desk.caseNo(), held);
        assertThat(dueOn(desk, "draftClaim")).isEqualTo(lastDay);

        draftSuit.chooseRoute(desk.caseNo());
        draftSuit.abandon(desk.caseNo(), new Actor("lawyer"));
        draftSuit.chooseRoute(desk.caseNo());
        assertThat(preservedSuits.workBy(desk.caseNo())).contains(lastDay);
    }

    /** The court answers though the case is held, and the claim waits for the release. */
    @Test
    void recordsWhatTheCourtPreservedWhileTheCaseIsHeld() {
        Desk desk = in("court-filing", Portfolio.Loan.ALL_DUE);
        portfolio.prove(desk.caseNo());
        Map<String, Object> claim = Filled.with(Filled.claim(today()), Filled.preservation("BEFORE_SUIT", "1000.00"));
        claim.put("preservationGuarantee", "1000.00");
        toThePreservingCourt(desk, claim);
        desk.report("DISPUTED");

        desk.complete("assistant", "recordPreservation", ordered(today(), today()));

        assertThat(preservedSuits.workBy(desk.caseNo())).contains(calendar.rollBack(inDays(30)));
        assertThat(desk.openTasks()).containsExactlyInAnyOrder("draftClaim", "reviewHold");
        assertRefused(desk.tryToComplete("lawyer", "draftClaim", claim), "task.case-on-hold");
        desk.report("RELEASED");
        claim.put("preservationOrderedOn", today().toString());
        claim.put("preservationOrderNo", "（2026）沪0115财保7号");
        desk.complete("lawyer", "draftClaim", claim);
        desk.settle();
        assertThat(desk.openTasks()).containsExactly("reviewFilingPacket");
    }

    private void toThePreservingCourt(Desk desk, Map<String, Object> claim) {
        desk.complete("lawyer", "draftClaim", claim);
        desk.settle();
        JsonNode review = desk.shown("lawyer", "reviewFilingPacket");
        assertThat(review.get("isPropertyFirst").asBoolean()).isTrue();
        assertThat(review.get("disagreements").asText()).isEmpty();
        desk.complete("lawyer", "reviewFilingPacket", Filled.decided("complete"));
        desk.complete("lead", "approveFiling", Filled.decided("approved"));
        assertThat(desk.openTasks()).containsExactly("recordPreservation");
    }

    private static Map<String, Object> ordered(LocalDate appliedOn, LocalDate orderedOn) {
        return Map.of(
                "outcome",
                "preserved",
                "appliedOn",
                appliedOn.toString(),
                "orderedOn",
                orderedOn.toString(),
                "orderNo",
                "（2026）沪0115财保7号",
                "preservedKind",
                "MOVABLE");
    }

    @Test
    void claimsInterestUntilPaymentWhereTheLawyerDoesAndTheRouteTakesIt() {
        Portfolio.Loan card = new Portfolio.Loan("CREDIT_CARD", "12000.00", "0.1800", 3, 100, 0);
        Desk desk = in("court-filing", card);
        desk.complete(
                "lawyer", "draftClaim", Filled.with(Filled.claim(today()), Map.of("claimInterestToPayment", false)));
        desk.settle();
        assertThat(desk.text("court-filing/statement-of-claim-credit-card").replaceAll("[\\s　]", ""))
                .contains("自年月日之后的利息");
        assertThat(desk.shown("lawyer", "reviewFilingPacket")
                        .get("disagreements")
                        .asText())
                .isEmpty();
        desk.complete("lawyer", "reviewFilingPacket", Filled.reasoned("returned"));

        desk.complete("lawyer", "draftClaim", Filled.claim(today()));
        desk.settle();
        assertThat(desk.text("court-filing/statement-of-claim-credit-card").replaceAll("[\\s　]", ""))
                .contains("自" + printed(today()) + "之后的利息");
        desk.complete("lawyer", "reviewFilingPacket", Filled.reasoned("returned"));

        desk.complete("lawyer", "draftClaim", Filled.with(Filled.claim(today()), Map.of("route", "PAYMENT_ORDER")));
        desk.settle();
        assertThat(desk.shown("lawyer", "reviewFilingPacket")
                        .get("disagreements")
                        .asText())
                .isEmpty();
        desk.complete("lawyer", "reviewFilingPacket", Filled.reasoned("returned"));
        assertThat(desk.shown("lawyer", "draftClaim")
                        .get("claimInterestToPayment")
                        .asBoolean())
                .as("the sum of a payment order is fixed")
                .isFalse();
    }

    @Test
    void recordsNoFilingWithoutCourtNumberAndDay() {
        Desk desk = reviewed("lawyer");
        desk.complete("lead", "approveFiling", Filled.decided("approved"));

        assertFaults(
                desk.tryToComplete("assistant", "recordFiling", Map.of("outcome", "filed")),
                "courtName",
                "courtCaseNo",
                "filedOn");
        assertFaults(desk.tryToComplete("assistant", "recordFiling", Map.of("outcome", "returned")), "reason");
        assertFaults(desk.tryToComplete("assistant", "recordFiling", Filled.filed(inDays(-1))), "filedOn");
        assertThat(desk.openTasks()).containsExactly("recordFiling");
    }
}
