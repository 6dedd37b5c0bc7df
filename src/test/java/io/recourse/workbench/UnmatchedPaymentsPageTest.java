package io.recourse.workbench;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import io.recourse.common.Actor;
import io.recourse.common.ContractNo;
import io.recourse.common.Money;
import io.recourse.intake.FileKind;
import io.recourse.intake.IntakeFile;
import io.recourse.intake.IntakeFiles;
import io.recourse.ledger.Ledger;
import io.recourse.ledger.LoanTerms;
import io.recourse.ledger.Repayment;
import io.recourse.web.BrowserTest;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Currency;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class UnmatchedPaymentsPageTest extends BrowserTest {

    @Autowired
    IntakeFiles files;

    @Autowired
    Ledger ledger;

    @Autowired
    SampleCases samples;

    private final String ref = "PAY/" + UUID.randomUUID().toString().substring(0, 13) + "%;#";
    private final String contract = "T" + UUID.randomUUID().toString().substring(0, 13);

    @Test
    void matchesAPaymentToTheContractThatAPersonNames() throws IOException {
        ledger.open(terms());
        receivePayment();
        signInAs("assistant");
        page.navigate("/unmatched-payments");
        assertThat(row()).containsText("¥100.00");
        assertThat(row()).containsText("支付宝");
        assertAccessible();

        enter("NO-SUCH-" + contract);
        assertThat(page.locator("[role=alert]")).containsText("没有合同NO-SUCH-" + contract);
        assertThat(row().locator("input[name=contractNo]")).isFocused();
        assertThat(row().locator("input[name=contractNo]")).hasValue("NO-SUCH-" + contract);
        assertAccessible();

        enter(contract);
        assertThat(page.locator("[role=status]")).hasText("还款" + ref + "已入账到合同" + contract + "。");
        assertThat(row()).hasCount(0);
        org.assertj.core.api.Assertions.assertThat(ledger.payments(new ContractNo(contract)))
                .hasSize(1);
    }

    @Test
    void offersTheContractsThatAPaymentMayBeFor() throws IOException {
        String payer = "申屠" + UUID.randomUUID().toString().replaceAll("[^a-f]", "");
        samples.openWithoutLadder(contract, payer, LocalDate.parse("2025-09-15"));
        String bankRef = ref.replaceAll("[^A-Za-z0-9-]", "");
        receive("""
                <?xml version="1.0" encoding="UTF-8"?>
                <Document xmlns="urn:iso:std:iso:20022:tech:xsd:camt.053.001.08"><BkToCstmrStmt>
                <Stmt><Id>S1</Id><Acct><Id><Othr><Id>6200</Id></Othr></Id></Acct>
                <Ntry><Amt Ccy="CNY">100.00</Amt><CdtDbtInd>CRDT</CdtDbtInd><Sts><Cd>BOOK</Cd></Sts>
                  <BookgDt><Dt>2026-01-15</Dt></BookgDt><AcctSvcrRef>%s</AcctSvcrRef>
                  <NtryDtls><TxDtls><RltdPties><Dbtr><Pty><Nm>%s</Nm></Pty></Dbtr></RltdPties>
                    <RmtInf><Ustrd>还款</Ustrd></RmtInf></TxDtls></NtryDtls></Ntry>
                </Stmt></BkToCstmrStmt></Document>
                """.formatted(bankRef, payer));
        signInAs("assistant");
        page.navigate("/unmatched-payments");
        Locator waiting = page.locator("tbody tr", new Page.LocatorOptions().setHasText(bankRef));
        assertThat(waiting).containsText(payer);
        assertThat(waiting.locator(".candidate")).containsText("与借款人同名");
        assertAccessible();

        waiting.locator(".candidate button").click();

        assertThat(page.locator("[role=status]")).containsText("已入账到合同" + contract);
        org.assertj.core.api.Assertions.assertThat(ledger.payments(new ContractNo(contract)))
                .hasSize(4);
    }

    private void enter(String contractNo) {
        row().locator("input[name=contractNo]").fill(contractNo);
        page.keyboard().press("Enter");
        page.waitForLoadState();
    }

    private Locator row() {
        return page.locator("tbody tr", new Page.LocatorOptions().setHasText(ref));
    }

    private void receivePayment() throws IOException {
        String content = "payment_ref,contract_no,received_on,amount,channel\n" + ref + ",X" + contract
                + ",2026-01-15,100.00,ALIPAY\n";
        receive(content);
    }

    private void receive(String content) throws IOException {
        IntakeFile file = files.receive(
                FileKind.PAYMENTS,
                null,
                new ByteArrayInputStream(content.getBytes(StandardCharsets.UTF_8)),
                Actor.SYSTEM);
        await().until(() -> files.get(file.id()).isDone());
    }

    private LoanTerms terms() {
        return new LoanTerms(
                new ContractNo(contract),
                Money.of("2000.00"),
                Currency.getInstance("CNY"),
                LocalDate.parse("2026-01-01"),
                new BigDecimal("0.12"),
                new BigDecimal("0.5"),
                360,
                2,
                Repayment.EQUAL_PRINCIPAL,
                LocalDate.parse("2026-02-01"),
                null);
    }
}
