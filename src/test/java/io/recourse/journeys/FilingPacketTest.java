package io.recourse.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.recourse.common.CaseNo;
import io.recourse.common.ContractNo;
import io.recourse.common.Money;
import io.recourse.documents.ChineseFormat;
import io.recourse.documents.PdfTools;
import io.recourse.ledger.Balance;
import io.recourse.ledger.Ledger;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;

/** No two papers of a packet disagree on an amount, a name or a day, whatever the case; one that does is not approved. */
class FilingPacketTest extends CaseWork {

    private static final List<String> DEBTORS = List.of("张小明", "李丽", "欧阳娜娜", "阿依古丽·买买提");
    private static final List<String> GUARANTORS = List.of("李保", "买合木提·保证");
    private static final Pattern AMOUNT = Pattern.compile("(?<![\\d,.])[\\d,]+\\.\\d\\d(?![\\d%])");
    private static final Pattern DAY = Pattern.compile("(\\d{4})(?:年|-)(\\d{1,2})(?:月|-)(\\d{1,2})");
    private static final List<Scenario> SCENARIOS = List.of(
            new Scenario("CASH_LOAN", "SMALL_CLAIMS", Event.NONE, null, 0),
            new Scenario("MICRO_CREDIT", "PAYMENT_ORDER", Event.PAID_BEFORE, null, 0),
            new Scenario("CREDIT_CARD", "SIMPLIFIED", Event.PAID_AT, "WITH_SUIT", 0),
            new Scenario("INSTALMENT_PURCHASE", "ORDINARY", Event.REVERSED, "BEFORE_SUIT", 1),
            new Scenario("INSTALMENT_PURCHASE", "PAYMENT_ORDER", Event.DEFERRED, null, 0),
            new Scenario("CREDIT_CARD", "ORDINARY", Event.COSTS, null, 2),
            new Scenario("CASH_LOAN", "SIMPLIFIED", Event.DEFERRED, "WITH_SUIT", 1),
            new Scenario("MICRO_CREDIT", "SMALL_CLAIMS", Event.COSTS, "ORDERED", 0));

    @Autowired
    Ledger ledger;

    /** What happened to the loan before the claim is drafted. */
    private enum Event {
        NONE,
        PAID_BEFORE,
        PAID_AT,
        REVERSED,
        DEFERRED,
        COSTS
    }

    /**
     * @param preservation when it is applied for, or ORDERED before the suit; null for none
     * @param guarantors how many are sued, too
     */
    private record Scenario(String product, String route, Event event, String preservation, int guarantors) {

        boolean applies() {
            return preservation != null && !preservation.equals("ORDERED");
        }

        /** Those whom the packet names. */
        List<String> sued() {
            return GUARANTORS.subList(0, first() ? 0 : guarantors);
        }

        /** Whether the packet asks for that alone. */
        boolean first() {
            return "BEFORE_SUIT".equals(preservation);
        }
    }

    /** @param loan as it was opened */
    private record Drawn(Scenario scenario, Portfolio.Loan loan, String debtor, LocalDate cutOff, boolean toPayment) {}

    @TempDir
    Path folder;

    /** By template. */
    private Map<String, String> papers(Desk desk) throws IOException, InterruptedException {
        Map<String, String> papers = new LinkedHashMap<>();
        for (JsonNode document : desk.as("lawyer")
                .get("/api/cases/" + desk.caseNo() + "/documents")
                .get("items")) {
            Path pdf = Files.write(
                    folder.resolve(UUID.randomUUID() + ".pdf"),
                    desk.as("lawyer")
                            .bytes("/api/documents/" + document.get("id").asText()));
            String template = document.get("template").asText();
            papers.put(
                    template.substring(template.indexOf('/') + 1),
                    PdfTools.run("pdftotext", "-raw", pdf.toString(), "-"));
        }
        return papers;
    }

    private Desk drafted(Portfolio.Loan loan, String route) {
        Map<String, Object> answers = Map.of("route", route, "smallClaimsAgreed", "yes");
        CaseNo caseNo = portfolio.openOffTheLadder(loan);
        portfolio.prove(caseNo);
        return drafted(caseNo, Filled.with(Filled.claim(today()), answers));
    }

    private Desk drafted(CaseNo caseNo, Map<String, Object> claim) {
        Desk desk = in("court-filing", caseNo);
        desk.complete("lawyer", "draftClaim", claim);
        desk.settle();
        return desk;
    }

    @Test
    void agreesInEverythingWhateverTheCase() throws IOException, InterruptedException {
        long seed = System.nanoTime();
        Random random = new Random(seed);
        for (Scenario scenario : SCENARIOS) {
            Drawn drawn = draw(scenario, random);
            String told = "seed " + seed + ": " + drawn;
            CaseNo caseNo = portfolio.openOffTheLadder(drawn.loan(), drawn.debtor());
            portfolio.guarantee(caseNo, GUARANTORS.subList(0, scenario.guarantors()));
            befall(caseNo, drawn);
            Desk desk = drafted(caseNo, claim(drawn));

            Map<String, String> papers = papers(desk);

            assertThat(papers).as(told).hasSize(scenario.applies() && !scenario.first() ? 6 : 5);
            assertNames(papers, drawn, told);
            assertAmounts(papers, caseNo, drawn, told);
            assertThat(desk.shown("lawyer", "reviewFilingPacket")
                            .get("disagreements")
                            .asText())
                    .as(told)
                    .isEmpty();
        }
    }

    private Drawn draw(Scenario scenario, Random random) {
        int paid = random.nextInt(4);
        boolean order = scenario.route().equals("PAYMENT_ORDER");
        int months = paid + 2 + (order ? 0 : random.nextInt(10));
        Portfolio.Loan loan = new Portfolio.Loan(
                scenario.product(),
                "%d.%02d".formatted(3000 + random.nextInt(150_000), random.nextInt(100)),
                "0.%04d".formatted(800 + random.nextInt(1600)),
                months,
                40 + 31 * (order ? months : paid) + random.nextInt(300),
                paid);
        int back = scenario.event() == Event.REVERSED ? 0 : scenario.event() == Event.PAID_AT ? 3 : random.nextInt(4);
        return new Drawn(
                scenario,
                loan,
                DEBTORS.get(random.nextInt(DEBTORS.size())),
                today().minusDays(back),
                random.nextBoolean());
    }

    private void befall(CaseNo caseNo, Drawn drawn) {
        switch (drawn.scenario().event()) {
            case PAID_BEFORE, PAID_AT -> portfolio.pay(caseNo, "150.37", today().minusDays(3));
            case REVERSED -> portfolio.takeBack(portfolio.pay(caseNo, "150.37", today().minusDays(3)));
            case DEFERRED -> defer(caseNo, today().minusDays(30), today().minusDays(20));
            case COSTS -> {
                award(caseNo, today().minusDays(9), "210.00");
                portfolio.pay(caseNo, "150.37", today().minusDays(4));
            }
            case NONE -> {}
        }
    }

    private Map<String, Object> claim(Drawn drawn) {
        Map<String, Object> claim = Filled.with(
                Filled.claim(drawn.cutOff()),
                Map.of(
                        "route",
                        drawn.scenario().route(),
                        "smallClaimsAgreed",
                        "yes",
                        "claimInterestToPayment",
                        drawn.toPayment()));
        if (drawn.scenario().guarantors() > 0) {
            claim.putAll(Filled.guaranteed(today().minusDays(2)));
            claim.put("guaranteeAgreedEnd", today().plusYears(3).toString());
        }
        String preservation = drawn.scenario().preservation();
        if (preservation != null) {
            claim.putAll(Filled.preservation(drawn.scenario().applies() ? preservation : "BEFORE_SUIT", "512.34"));
            claim.put("preservationGuarantee", drawn.scenario().first() ? "512.34" : "99.11");
        }
        if (preservation != null && !drawn.scenario().applies()) {
            claim.put("preservationOrderedOn", today().minusDays(2).toString());
            claim.put("preservationOrderNo", "（2026）浙0110财保12号");
        }
        return claim;
    }

    private void defer(CaseNo caseNo, LocalDate from, LocalDate until) {
        jdbc.sql("""
                        insert into loan_deferral (contract_no, from_on, until_on, interest, granted_at, granted_by)
                        select contract_no, :from, :until, 'CONTRACT', :from, 'lawyer'
                        from legal_case where case_no = :case
                        """)
                .param("from", from)
                .param("until", until)
                .param("case", caseNo.value())
                .update();
    }

    /** Costs of an earlier suit that its decision put on the debtor. */
    private void award(CaseNo caseNo, LocalDate owedFrom, String amount) {
        jdbc.sql("""
                        insert into loan_cost_award
                            (award_ref, contract_no, decision, owed_from, amount, recorded_at, recorded_by)
                        select 'packet/' || contract_no, contract_no, '（2025）浙0110民初9号', :from, :amount, now(), 'lawyer'
                        from legal_case where case_no = :case
                        """)
                .param("from", owedFrom)
                .param("amount", new BigDecimal(amount))
                .param("case", caseNo.value())
                .update();
    }

    private static void assertNames(Map<String, String> papers, Drawn drawn, String told) {
        List<String> guarantors = drawn.scenario().sued();
        String all = String.join("\n", papers.values());
        assertThat(found("99\\d{15}[\\dX]", all)).as("ID numbers; " + told).hasSize(1 + guarantors.size());
        assertThat(found("JRN\\d{6}", all)).as("contracts; " + told).hasSize(1);
        assertThat(found("91[0-9A-Z]{16}", all)).as("credit codes; " + told).hasSize(1);
        assertThat(found("执业证号\\s*(\\d+)", all)).as("agents; " + told).hasSize(1);
        assertThat(found("[〇一二三四五六七八九]{4}年[一二三四五六七八九十]+月[一二三四五六七八九十]+日", all))
                .as("days of signature; " + told)
                .hasSize(1);
        assertThat(found("(?:受理法院：|此致\\s+)(\\S+法院)", all)).as("courts; " + told).hasSize(1);
        assertThat(found("(?:被告|债务人|被申请人|借款人)：([^\\s，]+)", all))
                .as("debtors; " + told)
                .isSubsetOf(
                        drawn.debtor(),
                        Stream.concat(Stream.of(drawn.debtor()), guarantors.stream())
                                .collect(Collectors.joining("、")))
                .contains(drawn.debtor());
        if (!guarantors.isEmpty()) {
            assertSued(papers, guarantors, told);
        }
    }

    private static void assertSued(Map<String, String> papers, List<String> guarantors, String told) {
        String together = String.join("、", guarantors);
        String claim = papers.entrySet().stream()
                .filter(paper -> paper.getKey().startsWith("statement-of-claim"))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElseThrow()
                .replaceAll("\\s", "");
        assertThat(claim)
                .as(told)
                .contains("被告" + together + "对上述债务承担连带保证责任", "保证人：" + together, "连带责任保证☑", "第六百八十六条、第六百八十八条");
        guarantors.forEach(guarantor -> assertThat(claim).as(told).contains("姓名：" + guarantor + "性别"));
        assertThat(papers.get("evidence-list").replaceAll("\\s", ""))
                .as(told)
                .contains("保证合同", "保证人身份信息", "、" + together + "序号");
        assertThat(papers.get("power-of-attorney").replaceAll("\\s", ""))
                .as(told)
                .contains("、" + together);
    }

    /** Every amount of every paper is one that the ledger's own data give, by sums that are made here anew. */
    private void assertAmounts(Map<String, String> papers, CaseNo caseNo, Drawn drawn, String told) {
        ContractNo contract = contract(caseNo);
        Balance owed = ledger.balance(contract, drawn.cutOff());
        BigDecimal principal = owed.principalDue().plus(owed.principalNotDue()).amount();
        BigDecimal interest = owed.interestDue().amount();
        BigDecimal penalty = owed.penaltyDue().amount();
        BigDecimal lent = new BigDecimal(drawn.loan().principal());
        ClaimSheet sheet = ClaimSheet.of(papers.get("claim-calculation"));
        assertReckoned(sheet, lent, principal, interest, penalty, told);
        assertThat(sheet.deferrals().isEmpty())
                .as(told)
                .isEqualTo(drawn.scenario().event() != Event.DEFERRED);
        assertThat(sheet.receipts())
                .as("payments; " + told)
                .containsExactlyInAnyOrderEntriesOf(receipts(contract, drawn.cutOff()));

        BigDecimal total = principal.add(interest).add(penalty);
        Set<BigDecimal> explained = new TreeSet<>(
                List.of(lent, principal, interest, penalty, interest.add(penalty), total, new BigDecimal("0.00")));
        Set<BigDecimal> reckoned = new TreeSet<>(explained);
        sheet.amounts().forEach(reckoned::add);
        explained.addAll(List.of(
                sheet.paid(1), sheet.paid(3), sheet.paid(1).add(sheet.paid(2)).add(sheet.paid(3))));
        if (drawn.scenario().applies()) {
            explained.addAll(List.of(new BigDecimal("512.34"), new BigDecimal("99.11")));
        }
        papers.forEach((paper, text) -> assertThat(paper.equals("claim-calculation") ? reckoned : explained)
                .as(paper + "; " + told)
                .containsAll(amounts(text)));
        assertThat(words(papers.remove("preservation-application"))).as(told).isSubsetOf("伍佰壹拾贰元叁角肆分");
        assertThat(words(String.join("\n", papers.values())))
                .as("totals in words; " + told)
                .containsExactly(ChineseFormat.capital(new Money(total)));
        assertDays(papers, sheet, drawn, told);
    }

    private static void assertReckoned(
            ClaimSheet sheet,
            BigDecimal lent,
            BigDecimal principal,
            BigDecimal interest,
            BigDecimal penalty,
            String told) {
        List<ClaimSheet.Instalment> instalments = sheet.instalments();
        assertThat(ClaimSheet.sum(instalments, ClaimSheet.Instalment::principal))
                .as("lent; " + told)
                .isEqualByComparingTo(lent);
        assertThat(ClaimSheet.sum(instalments, ClaimSheet.Instalment::principalOpen))
                .as("principal; " + told)
                .isEqualByComparingTo(principal)
                .isEqualByComparingTo(lent.subtract(sheet.paid(1)));
        assertThat(ClaimSheet.sum(instalments, ClaimSheet.Instalment::interestOpen))
                .as("interest; " + told)
                .isEqualByComparingTo(interest)
                .isEqualByComparingTo(ClaimSheet.sum(instalments, ClaimSheet.Instalment::interest)
                        .subtract(sheet.paid(3)));
        assertThat(ClaimSheet.sum(sheet.penalties(), ClaimSheet.Segment::reckoned)
                        .subtract(sheet.paid(2)))
                .as("penalty; " + told)
                .isEqualByComparingTo(penalty);
        assertThat(Stream.concat(sheet.deferrals().stream(), sheet.penalties().stream()))
                .as(told)
                .isNotEmpty()
                .allSatisfy(line -> assertThat(line.amount()).isEqualByComparingTo(line.reckoned()))
                .allSatisfy(line ->
                        assertThat(line.from().plusDays(line.days() - 1L)).isEqualTo(line.to()));
        assertThat(sheet.payments())
                .as(told)
                .allSatisfy(payment -> assertThat(payment.amount())
                        .isEqualByComparingTo(ClaimSheet.sum(payment.parts(), part -> part)));
    }

    /** What came by a day and was not taken back by then, by reference. */
    private Map<String, BigDecimal> receipts(ContractNo contract, LocalDate until) {
        return jdbc
                .sql("""
                        select p.payment_ref, p.amount from loan_payment p left join loan_reversal r using (payment_ref)
                        where p.contract_no = :contract and p.received_on <= :until
                            and (r.reversed_on is null or r.reversed_on > :until)
                        """)
                .param("contract", contract.value())
                .param("until", until)
                .query((row, n) -> Map.entry(row.getString(1), row.getBigDecimal(2)))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private ContractNo contract(CaseNo caseNo) {
        return new ContractNo(jdbc.sql("select contract_no from legal_case where case_no = ?")
                .param(caseNo.value())
                .query(String.class)
                .single());
    }

    private void assertDays(Map<String, String> papers, ClaimSheet sheet, Drawn drawn, String told) {
        LocalDate firstDue = sheet.instalments().get(0).dueOn();
        LocalDate overdueSince = sheet.instalments().stream()
                .filter(line -> line.principalOpen().add(line.interestOpen()).signum() > 0)
                .map(ClaimSheet.Instalment::dueOn)
                .findFirst()
                .orElseThrow();
        Set<String> known = Stream.of(
                        today(),
                        drawn.cutOff(),
                        firstDue.minusMonths(1),
                        firstDue.plusMonths(drawn.loan().months() - 1L),
                        overdueSince,
                        LocalDate.of(1978, 10, 4),
                        today().minusDays(2))
                .map(day -> day.getYear() + "-" + day.getMonthValue() + "-" + day.getDayOfMonth())
                .collect(Collectors.toSet());
        papers.forEach((paper, text) -> {
            if (!paper.equals("claim-calculation")) {
                assertThat(known).as("days of " + paper + "; " + told).containsAll(days(text));
            }
        });
    }

    private static Set<BigDecimal> amounts(String text) {
        return AMOUNT.matcher(text)
                .results()
                .map(amount -> ClaimSheet.amount(amount.group()))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Set<String> words(String text) {
        return text == null ? Set.of() : found("大写：([^）]+)）", text.replaceAll("\\s", ""));
    }

    @Test
    void isNotDraftedForADebtThatWasWaived() {
        CaseNo caseNo = portfolio.openOffTheLadder(Portfolio.Loan.ALL_DUE);
        jdbc.sql("insert into loan_waiver (contract_no, waived_on) values (?, ?)")
                .params(contract(caseNo).value(), today().minusDays(1))
                .update();

        assertThat(endings(in("court-filing", caseNo), "court-filing")).containsExactly("filingNotPossible");
    }

    private static Set<String> found(String pattern, String text) {
        return Pattern.compile(pattern)
                .matcher(text)
                .results()
                .map(match -> match.groupCount() == 0 ? match.group() : match.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Set<String> days(String text) {
        return DAY.matcher(text.replaceAll("\\s", ""))
                .results()
                .map(FilingPacketTest::day)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static String day(MatchResult match) {
        return match.group(1) + "-" + Integer.parseInt(match.group(2)) + "-" + Integer.parseInt(match.group(3));
    }

    private Desk readyToApprove(Portfolio.Loan loan, String route) {
        Desk desk = drafted(loan, route);
        desk.complete("lawyer", "reviewFilingPacket", Filled.decided("complete"));
        return desk;
    }

    @Test
    void isNotApprovedWhenAPaperBelongsToAnotherDebt() {
        Desk desk = readyToApprove(Portfolio.Loan.ALL_DUE, "PAYMENT_ORDER");
        Desk other = drafted(new Portfolio.Loan("MICRO_CREDIT", "12000.00", "0.1800", 3, 100, 0), "PAYMENT_ORDER");
        jdbc.sql("""
                        update court_filing f set document_ids[2] = o.document_ids[2] from court_filing o
                        where f.case_no = ? and o.case_no = ?
                        """).params(desk.caseNo().value(), other.caseNo().value()).update();

        Api.Answer answer = desk.tryToComplete("lead", "approveFiling", Filled.decided("approved"));

        assertRefused(answer, "filing.packet-disagrees");
        assertThat(answer.body().get("detail").asText())
                .contains("债权金额计算表", "合同编号", "本金", "12,000.00", "3,000.00", "总额大写");
        assertThat(desk.shown("lead", "approveFiling").get("disagreements").asText())
                .contains("gives the total as");
        assertThat(desk.signedDocuments()).isEmpty();
    }

    @Test
    void isNotApprovedWhenThePreservationWasChangedMeanwhile() {
        Map<String, Object> claim = Filled.with(Filled.claim(today()), Filled.preservation("WITH_SUIT", "1000.00"));
        claim.put("preservationGuarantee", "300.00");
        Desk desk = drafted(portfolio.openOffTheLadder(Portfolio.Loan.ALL_DUE), claim);
        String inHand = "update court_filing set %s where case_no = '" + desk.caseNo() + "'";

        jdbc.sql(inHand.formatted("preservation_guarantee = 299")).update();
        assertThat(disagreements(desk)).contains("担保数额", "300.00", "299.00");
        jdbc.sql(inHand.formatted("preservation_guarantee = 300, preservation_guarantee_form = '银行保函，见索即付。'"))
                .update();
        assertThat(disagreements(desk)).contains("担保方式").doesNotContain("是否已经诉前保全");
        jdbc.sql(inHand.formatted("preservation_guarantee_form = '保险公司出具的保单保函。', preservation_stage = 'BEFORE_SUIT', "
                        + "preservation_ordered_on = current_date, preservation_order_no = '财保1号'"))
                .update();
        assertThat(disagreements(desk)).contains("是否已经诉前保全").doesNotContain("担保");
    }

    private String disagreements(Desk desk) {
        return desk.shown("lawyer", "reviewFilingPacket").get("disagreements").asText();
    }

    @Test
    void isNotApprovedWhenTheLastEntryOfTheEvidenceListIsGone() {
        CaseNo caseNo = portfolio.openOffTheLadder(Portfolio.Loan.ALL_DUE);
        portfolio.prove(caseNo, List.of("repayments"));
        jdbc.sql("update evidence_upload set kind = 'other', title = '通话录音（ＭＰ３）①' where case_no = ?")
                .param(caseNo.value())
                .update();
        Desk desk = drafted(caseNo, Filled.claim(today()));
        assertThat(disagreements(desk)).isEmpty();

        jdbc.sql("delete from evidence_upload where case_no = ?")
                .param(caseNo.value())
                .update();

        assertThat(disagreements(desk)).contains("《证据目录》的证据项数为");
    }

    @Test
    void isNotApprovedWhenAGuarantorWasCorrectedMeanwhile() {
        CaseNo caseNo = portfolio.openOffTheLadder(Portfolio.Loan.ALL_DUE);
        portfolio.guarantee(caseNo, List.of("李保", "王担"));
        Map<String, Object> guaranteed = Filled.with(Filled.claim(today()), Filled.guaranteed(today()));
        Desk desk = drafted(caseNo, guaranteed);
        assertThat(desk.shown("lawyer", "reviewFilingPacket").get("defendants").asInt())
                .isEqualTo(3);
        assertThat(desk.shown("lawyer", "reviewFilingPacket")
                        .get("courtUnverified")
                        .asBoolean())
                .as("the directory's courts are samples")
                .isTrue();
        desk.complete("lawyer", "reviewFilingPacket", Filled.decided("complete"));
        portfolio.prove(caseNo);

        assertRefused(desk.tryToComplete("lead", "approveFiling", Filled.decided("approved")), "filing.not-fileable");
        portfolio.prove(caseNo, List.of("guarantee", "guarantor-identity"));
        jdbc.sql("update party set name = '王坦', id_no = '990004197810040000' where case_no = ? and name = '王担'")
                .param(caseNo.value())
                .update();
        Api.Answer answer = desk.tryToComplete("lead", "approveFiling", Filled.decided("approved"));

        assertRefused(answer, "filing.packet-disagrees");
        assertThat(answer.body().get("detail").asText())
                .contains("李保、王担", "李保、王坦", "授权委托书", "证据目录", "被告姓名", "被告公民身份号码")
                .doesNotContain("990004197810040000");
        desk.complete("lead", "approveFiling", Filled.reasoned("returned"));
        desk.complete("lawyer", "draftClaim", guaranteed);
        desk.settle();
        desk.complete("lawyer", "reviewFilingPacket", Filled.decided("complete"));
        desk.complete("lead", "approveFiling", Filled.decided("approved"));
        assertThat(desk.signedDocuments()).isNotEmpty();
    }

    @Test
    void isNotApprovedWhenTheDebtorWasCorrectedMeanwhile() {
        Desk desk = readyToApprove(Portfolio.Loan.ALL_DUE, "SMALL_CLAIMS");
        jdbc.sql("update party set name = '张晓明', id_no = '990004197810040000' where case_no = ?")
                .param(desk.caseNo().value())
                .update();

        Api.Answer answer = desk.tryToComplete("lead", "approveFiling", Filled.decided("approved"));

        assertRefused(answer, "filing.packet-disagrees");
        assertThat(answer.body().get("detail").asText())
                .contains("张小明", "张晓明", "授权委托书", "公民身份号码")
                .doesNotContain("990004197810040000");
        desk.complete("lead", "approveFiling", Filled.reasoned("returned"));
        desk.complete("lawyer", "draftClaim", Filled.claim(today()));
        desk.settle();
        assertThat(desk.shown("lawyer", "reviewFilingPacket")
                        .get("disagreements")
                        .asText())
                .as("printed anew")
                .isEmpty();
    }
}
