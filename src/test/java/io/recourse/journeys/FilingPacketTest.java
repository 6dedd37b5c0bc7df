package io.recourse.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.recourse.common.CaseNo;
import io.recourse.documents.PdfTools;
import java.io.IOException;
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
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** No two papers of a packet disagree on an amount, a name or a day, whatever the case; one that does is not approved. */
class FilingPacketTest extends CaseWork {

    private static final int CASES = Integer.getInteger("packets", 6);
    private static final List<String> PRODUCTS = List.of("CASH_LOAN", "MICRO_CREDIT", "CREDIT_CARD");
    private static final List<String> ROUTES = List.of("PAYMENT_ORDER", "SMALL_CLAIMS", "SIMPLIFIED", "ORDINARY");
    private static final List<String> DEBTORS = List.of("张小明", "李丽", "欧阳娜娜", "阿依古丽·买买提");
    private static final Pattern AMOUNT = Pattern.compile("(?<![\\d,.])[\\d,]+\\.\\d\\d(?!\\d)");
    private static final Pattern DAY = Pattern.compile("(\\d{4})(?:年|-)(\\d{1,2})(?:月|-)(\\d{1,2})");

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

    private Desk drafted(Portfolio.Loan loan, String debtor, String route, LocalDate cutOff) {
        return drafted(portfolio.openOffTheLadder(loan, debtor), route, cutOff);
    }

    private Desk drafted(CaseNo caseNo, String route, LocalDate cutOff) {
        Desk desk = in("court-filing", caseNo);
        Map<String, Object> answers = Map.of("route", route, "smallClaimsAgreed", "yes");
        desk.complete("lawyer", "draftClaim", Filled.with(Filled.claim(cutOff), answers));
        desk.settle();
        return desk;
    }

    @Test
    void agreesInEverythingWhateverTheCase() throws IOException, InterruptedException {
        long seed = System.nanoTime();
        Random random = new Random(seed);
        for (int i = 0; i < CASES; i++) {
            int paid = random.nextInt(4);
            Portfolio.Loan loan = new Portfolio.Loan(
                    PRODUCTS.get(random.nextInt(PRODUCTS.size())),
                    "%d.%02d".formatted(3000 + random.nextInt(150_000), random.nextInt(100)),
                    "0.%04d".formatted(800 + random.nextInt(1600)),
                    paid + 2 + random.nextInt(10),
                    40 + 31 * paid + random.nextInt(300),
                    paid);
            String debtor = DEBTORS.get(random.nextInt(DEBTORS.size()));
            String route = ROUTES.get(random.nextInt(ROUTES.size()));
            LocalDate cutOff = today().minusDays(random.nextInt(6));
            CaseNo caseNo = portfolio.openOffTheLadder(loan, debtor);
            boolean deferred = random.nextBoolean();
            if (deferred) {
                defer(caseNo, today().minusDays(30), today().minusDays(20));
            }
            Desk desk = drafted(caseNo, route, cutOff);

            Map<String, String> papers = papers(desk);

            String told = "seed " + seed + ", case " + i + ": " + loan + ", " + debtor + ", " + route + ", " + cutOff
                    + (deferred ? ", deferred" : "");
            assertThat(papers).as(told).hasSize(5);
            assertAgreed(papers, debtor, told);
            assertThat(papers.get("claim-calculation").contains("延期利息合计"))
                    .as(told)
                    .isEqualTo(deferred);
            assertThat(desk.shown("lawyer", "reviewFilingPacket")
                            .get("disagreements")
                            .asText())
                    .as(told)
                    .isEmpty();
        }
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

    private static void assertAgreed(Map<String, String> papers, String debtor, String told) {
        String all = String.join("\n", papers.values());
        assertThat(found("99\\d{15}[\\dX]", all)).as("ID numbers; " + told).hasSize(1);
        assertThat(found("JRN\\d{6}", all)).as("contracts; " + told).hasSize(1);
        assertThat(found("91[0-9A-Z]{16}", all)).as("credit codes; " + told).hasSize(1);
        assertThat(found("大写：([^）]+)）", all.replaceAll("\\s", "")))
                .as("totals in words; " + told)
                .hasSize(1);
        assertThat(found("执业证号\\s*(\\d+)", all)).as("agents; " + told).hasSize(1);
        assertThat(found("[〇一二三四五六七八九]{4}年[一二三四五六七八九十]+月[一二三四五六七八九十]+日", all))
                .as("days of signature; " + told)
                .hasSize(1);
        assertThat(found("(?:受理法院：|此致\\s+)(\\S+法院)", all)).as("courts; " + told).hasSize(1);
        assertThat(found("(?:被告|债务人|被申请人|借款人)：([^\\s，]+)", all))
                .as("debtors; " + told)
                .containsExactly(debtor);

        String calculation = papers.get("claim-calculation");
        Set<String> amounts = found(AMOUNT.pattern(), calculation);
        String claim = papers.entrySet().stream()
                .filter(paper -> paper.getKey().startsWith("statement-")
                        || paper.getKey().startsWith("payment-"))
                .map(Map.Entry::getValue)
                .collect(Collectors.joining());
        Set<String> claimed = found(AMOUNT.pattern(), claim);
        String total = found("合计人民币\\s*([\\d,.]+)\\s*元", calculation).iterator().next();
        assertThat(claimed).as("the total; " + told).contains(total);
        claimed.removeAll(amounts);
        assertThat(claimed)
                .as("amounts that the calculation does not give, but sums of interest and payments; " + told)
                .allSatisfy(amount -> assertThat(claim)
                        .containsPattern("(?s)(欠利息|共计|已还利息：|已还本金：|已还金额).{0,8}" + Pattern.quote(amount)))
                .hasSizeLessThanOrEqualTo(3);
        Set<String> days = days(claim);
        days.removeAll(days(calculation));
        assertThat(days)
                .as("only the birthday, the term's end and the day of signature stand beside the calculation; " + told)
                .hasSizeLessThanOrEqualTo(3);
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
        Desk desk = drafted(loan, "张小明", route, today());
        desk.complete("lawyer", "reviewFilingPacket", Filled.decided("complete"));
        portfolio.prove(desk.caseNo());
        return desk;
    }

    @Test
    void isNotApprovedWhenAPaperBelongsToAnotherDebt() {
        Desk desk = readyToApprove(Portfolio.Loan.ALL_DUE, "PAYMENT_ORDER");
        Desk other = drafted(Portfolio.Loan.MICRO_CREDIT, "张小明", "PAYMENT_ORDER", today());
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
