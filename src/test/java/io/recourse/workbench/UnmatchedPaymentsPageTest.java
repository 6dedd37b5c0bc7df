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
