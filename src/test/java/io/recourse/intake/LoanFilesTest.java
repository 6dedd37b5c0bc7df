package io.recourse.intake;

import static io.recourse.intake.SampleLoans.file;
import static io.recourse.intake.SampleLoans.loan;
import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.recourse.common.Actor;
import io.recourse.common.CaseNo;
import io.recourse.common.ContractNo;
import io.recourse.common.Money;
import io.recourse.escalation.Escalation;
import io.recourse.ledger.Ledger;
import io.recourse.legalcase.CreditConsent;
import io.recourse.legalcase.CreditConsents;
import io.recourse.legalcase.LegalCase;
import io.recourse.legalcase.Parties;
import io.recourse.legalcase.Party;
import io.recourse.legalcase.PartyRole;
import io.recourse.legalcase.Timeline;
import io.recourse.legalcase.TimelineEntry;
import java.nio.charset.Charset;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

class LoanFilesTest extends IntakeTest {

    private static final List<String> GUARANTOR_COLUMNS = Stream.of("guarantor1_", "guarantor2_")
            .flatMap(prefix -> Stream.of("name", "id_no", "mobile", "province", "city", "district_code", "address")
                    .map(column -> prefix + column))
            .toList();

    @Autowired
    Ledger ledger;

    @Autowired
    Parties parties;

    @Autowired
    CreditConsents consents;

    @Autowired
    Timeline timeline;

    @Autowired
    Escalation escalation;

    @Autowired
    JdbcClient jdbc;

    @Test
    void opensACaseForEachContract() {
        String contract = newContract();

        JsonNode taken = take(FileKind.LOANS, file(loan(contract).csv()));

        assertCounts(taken, 1, 0, 0);
        LegalCase opened = caseOf(contract);
        assertThat(opened.product()).isEqualTo("CASH_LOAN");
        assertThat(parties.debtor(opened.caseNo()).name()).isEqualTo("张发");
        assertThat(ledger.terms(new ContractNo(contract)).orElseThrow().principal())
                .isEqualTo(Money.of("18202.23"));
        assertThat(jdbc.sql("select count(*) from act_ru_execution where business_key_ = ?")
                        .param(opened.caseNo().value())
                        .query(Integer.class)
                        .single())
                .as("processes of the case")
                .isEqualTo(1);
    }

    @Test
    void changesNothingWhenTheSameFileComesAgain() {
        String contract = newContract();
        String content = file(loan(contract).csv());
        take(FileKind.LOANS, content);
        List<TimelineEntry> before = timeline.of(caseOf(contract).caseNo());

        JsonNode again = take(FileKind.LOANS, content);

        assertCounts(again, 0, 0, 1);
        assertThat(timeline.of(caseOf(contract).caseNo())).isEqualTo(before);
    }

    @Test
    void takesSeveralGuarantorsAndChangesThem() {
        String contract = newContract();
        String header = String.join(",", FileKind.LOANS.columns()) + "," + String.join(",", GUARANTOR_COLUMNS);
        String first = "许策,999179197311028352,10732294821,福建省,厦门市,350203,示例路";
        String second = "周全,991144197810042469,10097402359,浙江省,宁波市,330203,示例街";
        String row = loan(contract).csv();

        assertCounts(take(FileKind.LOANS, header + "\n" + row + "," + first + "," + second + "\n"), 1, 0, 0);
        CaseNo caseNo = caseOf(contract).caseNo();
        assertThat(guarantors(caseNo)).containsExactly("许策", "周全");
        assertCounts(take(FileKind.LOANS, file(row)), 0, 0, 1);
        assertThat(guarantors(caseNo)).as("a file that does not speak of them").containsExactly("许策", "周全");

        assertCounts(take(FileKind.LOANS, header + "\n" + row + "," + first + ",,,,,,,\n"), 1, 0, 0);
        assertThat(guarantors(caseNo)).containsExactly("许策");
        JsonNode wrong = take(FileKind.LOANS, header + "\n" + row + "," + first + ",周全,1,,,,,\n");
        assertCounts(wrong, 0, 1, 0);
        assertThat(wrong.get("errors").findValuesAsText("column"))
                .contains("guarantor2_id_no", "guarantor2_mobile", "guarantor2_address");
        assertThat(guarantors(caseNo)).containsExactly("许策");
    }

    @Test
    void takesTheConsentToTheCreditReportAndKeepsItWhereALaterFileIsSilent() {
        String contract = newContract();
        String header = String.join(",", FileKind.LOANS.columns()) + ",credit_consent\n";
        String row = loan(contract).csv();

        assertCounts(take(FileKind.LOANS, file(row)), 1, 0, 0);
        CaseNo caseNo = caseOf(contract).caseNo();
        assertThat(consents.of(caseNo)).isEmpty();
        assertCounts(take(FileKind.LOANS, header + row + ",NONE\n"), 1, 0, 0);
        assertThat(consents.of(caseNo)).contains(CreditConsent.NONE);
        assertCounts(take(FileKind.LOANS, header + row + ",\n"), 0, 0, 1);
        assertCounts(take(FileKind.LOANS, file(row)), 0, 0, 1);
        assertThat(consents.of(caseNo)).contains(CreditConsent.NONE);
        assertCounts(take(FileKind.LOANS, header + row + ",GIVEN\n"), 1, 0, 0);
        assertThat(consents.of(caseNo)).contains(CreditConsent.GIVEN);

        JsonNode wrong = take(FileKind.LOANS, header + row + ",YES\n");
        assertCounts(wrong, 0, 1, 0);
        assertThat(wrong.get("errors").findValuesAsText("column")).containsExactly("credit_consent");
        String another = newContract();
        assertCounts(take(FileKind.LOANS, header + loan(another).csv() + ",GIVEN\n"), 1, 0, 0);
        assertThat(consents.of(caseOf(another).caseNo())).contains(CreditConsent.GIVEN);
    }

    private List<String> guarantors(CaseNo caseNo) {
        return parties.of(caseNo).stream()
                .filter(party -> party.role() == PartyRole.GUARANTOR)
                .map(Party::name)
                .toList();
    }

    @Test
    void changesPartiesAndTermsAndSaysWhichColumns() {
        String contract = newContract();
        take(FileKind.LOANS, file(loan(contract).csv()));
        LegalCase opened = caseOf(contract);
        Party guarantor = new Party(
                PartyRole.GUARANTOR,
                "许策",
                "999179197311028352",
                "10732294821",
                "",
                "福建省",
                "厦门市",
                "思明区",
                "350203",
                "示例路",
                Party.Language.ZH);
        parties.replace(opened.caseNo(), List.of(parties.debtor(opened.caseNo()), guarantor));

        JsonNode changed = take(
                FileKind.LOANS,
                file(loan(contract)
                        .with("mobile", "10097402359")
                        .with("accelerated_on", "2024-12-01")
                        .csv()));

        assertCounts(changed, 1, 0, 0);
        assertThat(parties.debtor(opened.caseNo()).mobile()).isEqualTo("10097402359");
        assertThat(parties.of(opened.caseNo())).contains(guarantor);
        assertThat(ledger.terms(new ContractNo(contract)).orElseThrow().acceleratedOn())
                .isEqualTo("2024-12-01");
        List<TimelineEntry> entries = timeline.of(opened.caseNo());
        TimelineEntry last = entries.get(entries.size() - 1);
        assertThat(last.actor()).isEqualTo(ASSISTANT);
        assertThat(timeline.tell(last, Locale.ENGLISH))
                .isEqualTo("The lender changed the contract: mobile, accelerated_on");
        assertThat(timeline.tell(last, Locale.SIMPLIFIED_CHINESE)).isEqualTo("出借人变更了合同信息：mobile, accelerated_on");
    }

    @Test
    void leavesAClosedCaseAsItIs() {
        String contract = newContract();
        take(FileKind.LOANS, file(loan(contract).csv()));
        escalation.close(caseOf(contract).caseNo(), "RECALLED", Actor.SYSTEM);

        JsonNode same = take(FileKind.LOANS, file(loan(contract).csv()));
        JsonNode changed =
                take(FileKind.LOANS, file(loan(contract).with("city", "宁波市").csv()));

        assertCounts(same, 0, 0, 1);
        assertThat(errors(changed)).containsExactly("2 contract_no intake.contract.case-closed");
        assertThat(parties.debtor(caseOf(contract).caseNo()).city()).isEqualTo("杭州市");
    }

    @Test
    void movesNoContractToAnotherLenderOrProduct() {
        String contract = newContract();
        take(FileKind.LOANS, file(loan(contract).csv()));

        JsonNode moved = take(
                FileKind.LOANS,
                file(loan(contract)
                        .with("lender_code", "LDBK")
                        .with("product", "CREDIT_CARD")
                        .csv()));

        assertThat(errors(moved))
                .containsExactly("2 lender_code intake.contract.fixed", "2 product intake.contract.fixed");
    }

    @Test
    void takesTheFirstRowOfAContractAndTellsTheOthers() {
        String contract = newContract();

        JsonNode taken = take(
                FileKind.LOANS,
                file(
                        loan(contract).csv(),
                        loan(newContract()).with("address", "示例路1号\n2栋").csv(),
                        loan(contract).with("city", "宁波市").csv()));

        assertCounts(taken, 2, 1, 0);
        assertThat(errors(taken)).containsExactly("5 contract_no intake.contract.repeated");
        assertThat(taken.path("errors").path(0).path("message").asText())
                .isEqualTo(
                        "The contract stands in this file already, on line 2. That row counts, this one was left out.");
        assertThat(parties.debtor(caseOf(contract).caseNo()).city()).isEqualTo("杭州市");
    }

    @Test
    void tellsEachErrorWithLineColumnValueAndReason() {
        JsonNode taken = take(
                FileKind.LOANS,
                file(
                        loan(newContract()).csv(),
                        loan(newContract())
                                .with("debtor_id_no", "991144197810042468")
                                .with("mobile", "20097402358")
                                .csv()));

        assertCounts(taken, 1, 1, 0);
        assertThat(taken.path("errors").path(0))
                .hasToString(
                        "{\"line\":3,\"column\":\"debtor_id_no\",\"value\":\"991144197810042468\","
                                + "\"code\":\"intake.id-no.check-digit\","
                                + "\"message\":\"The check digit of the ID number does not match; one of its digits is wrong.\"}");
        assertThat(errors(taken).get(1)).isEqualTo("3 mobile intake.mobile.malformed");
    }

    @Test
    void hidesPeoplesDataFromOthersWhoMayNotSeeThem() {
        JsonNode taken = take(
                FileKind.LOANS,
                file(loan(newContract())
                        .with("mobile", "20097402358")
                        .with("principal", "-1")
                        .csv()));
        String path = "/api/intake/" + taken.path("id").asText();

        assertThat(get(path, "lead").getBody().findValuesAsText("value")).containsExactly("20097402358", "-1");
        assertThat(get(path, "admin").getBody().findValuesAsText("value")).containsExactly("***", "-1");
        assertThat(get(path, "auditor").getStatusCode().value()).isEqualTo(403);
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "GB18030"})
    void readsTheEncodingsOfExcel(String encoding) {
        String contract = newContract();

        take(
                FileKind.LOANS,
                file(loan(contract).with("debtor_name", "㐂𠮷").csv())
                        .replace("\n", "\r\n")
                        .getBytes(Charset.forName(encoding)));

        assertThat(parties.debtor(caseOf(contract).caseNo()).name()).isEqualTo("㐂𠮷");
    }

    @Test
    void readsUtf8WithByteOrderMark() {
        assertCounts(take(FileKind.LOANS, "\uFEFF" + file(loan(newContract()).csv())), 1, 0, 0);
    }

    @Test
    void takesTheWholeRowsOfAFileThatIsCut() {
        String contract = newContract();
        byte[] whole = file(loan(contract).csv(), loan(newContract()).csv()).getBytes(UTF_8);
        int inTheCity = new String(whole, UTF_8).lastIndexOf("杭州市");
        int bytes = new String(whole, UTF_8).substring(0, inTheCity).getBytes(UTF_8).length + 4;

        JsonNode taken = take(FileKind.LOANS, Arrays.copyOf(whole, bytes));

        assertCounts(taken, 1, 1, 0);
        assertThat(errors(taken)).containsExactly("3 null intake.row.columns");
        assertThat(caseOf(contract)).isNotNull();
    }

    @Test
    void refusesAWrongHeaderAndNamesTheColumns() {
        JsonNode taken = take(
                FileKind.LOANS,
                file(loan(newContract()).csv()).replace("principal", "amount").replace("mobile,", ""));

        assertCounts(taken, 0, 0, 0);
        assertThat(errors(taken)).containsExactly("1 null intake.header.wrong");
        assertThat(taken.path("errors").path(0).path("message").asText())
                .isEqualTo("The header lacks the columns: mobile, principal; and names unknown ones: amount."
                        + " Nothing was taken.");
    }

    @Test
    void takesColumnsInAnyOrder() {
        String contract = newContract();
        String[] rows = file(loan(contract).csv()).split("\n");
        String turned = Arrays.stream(rows)
                .map(row -> row.substring(row.indexOf(',') + 1) + "," + row.substring(0, row.indexOf(',')))
                .reduce("", (all, row) -> all + row + "\n");

        assertCounts(take(FileKind.LOANS, turned), 1, 0, 0);
    }

    @Test
    void refusesWhatIsNoCsvAtOnce() {
        byte[] pdf = "%PDF-1.7\n%âãÏÓ\n1 0 obj\0".getBytes(ISO_8859_1);

        assertThat(errors(answer(send(FileKind.LOANS, new byte[0])))).containsExactly("null null intake.file.empty");
        assertThat(errors(answer(send(FileKind.LOANS, pdf)))).containsExactly("null null intake.file.pdf");
        assertThat(errors(take(FileKind.LOANS, "\uFEFF\n\n"))).containsExactly("null null intake.file.empty");
        assertThat(errors(take(FileKind.LOANS, file()))).containsExactly("null null intake.file.no-rows");
        assertThat(answer(send(FileKind.LOANS, pdf)).path("status").asText()).isEqualTo("DONE");
    }

    @Test
    void keepsNoCopyOfAFileThatIsTaken() {
        JsonNode taken = take(FileKind.LOANS, file(loan(newContract()).csv()));

        for (String table : List.of("intake_chunk", "intake_contract")) {
            assertThat(jdbc.sql("select count(*) from " + table + " where file_id = cast(? as uuid)")
                            .param(taken.path("id").asText())
                            .query(Integer.class)
                            .single())
                    .as(table)
                    .isZero();
        }
    }
}
