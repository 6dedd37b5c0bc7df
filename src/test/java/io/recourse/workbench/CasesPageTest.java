package io.recourse.workbench;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;
import io.recourse.common.CaseNo;
import io.recourse.web.BrowserTest;
import java.time.LocalDate;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class CasesPageTest extends BrowserTest {

    @Autowired
    SampleCases samples;

    private final String contract = "LIST-" + UUID.randomUUID();
    private CaseNo caseNo;

    @BeforeEach
    void open() {
        caseNo = samples.openWithoutLadder(contract, "欧阳静", LocalDate.parse("2025-09-15"));
    }

    @Test
    void findsACaseByContractByNumberAndByTheBeginningOfTheDebtorsName() {
        signInAs("lawyer");
        for (String text : new String[] {contract, caseNo.value(), "欧阳"}) {
            page.navigate("/cases");
            page.keyboard().press("/");
            page.keyboard().type(text);
            page.keyboard().press("Enter");

            assertThat(row()).containsText("欧阳静");
            assertThat(row()).containsText("现金贷");
        }

        row().getByRole(AriaRole.LINK).click();
        assertThat(page).hasURL(Pattern.compile(".*/cases/" + caseNo.value()));
    }

    @Test
    void showsAnAuditorNoNameAndFindsNobodyByName() {
        signInAs("auditor");
        page.navigate("/cases?text=" + contract);
        assertThat(row()).containsText("欧**");
        assertThat(row()).not().containsText("欧阳静");

        page.navigate("/cases?text=欧阳");
        assertThat(page.locator("main")).containsText("没有符合条件的案件");

        page.navigate("/cases?text=" + caseNo.value());
        assertThat(row()).isVisible();
    }

    @Test
    void narrowsByStatusAndSaysWhatToDoWhenNothingFits() {
        signInAs("lawyer");
        page.navigate("/cases?status=CLOSED&text=" + contract);

        assertThat(page.locator(".blank")).containsText("没有符合条件的案件");
        page.click(".blank a");
        assertThat(page).hasURL(Pattern.compile(".*/cases$"));
    }

    @Test
    void leadsFromAnEmptyListToTheFilesForThoseWhoMayImport() {
        signInAs("assistant");
        page.navigate("/cases?after=RC9999-999999");
        assertThat(page.locator(".blank")).containsText("暂无案件");
        page.click(".blank a");
        assertThat(page).hasURL(Pattern.compile(".*/intake$"));
    }

    @Test
    void tellsOthersOfAnEmptyListOnly() {
        signInAs("lawyer");
        page.navigate("/cases?after=RC9999-999999");
        assertThat(page.locator(".blank")).containsText("暂无案件");
        assertThat(page.locator(".blank a")).hasCount(0);
    }

    @Test
    void offersTheStagesInTheLaddersOrder() {
        signInAs("lawyer");
        page.navigate("/cases");
        assertThat(page.locator("#stage option"))
                .hasText(new String[] {"全部阶段", "提醒催告", "外访", "委外", "律师函", "征信报送", "起诉立案", "诉讼程序", "协商分期"});
    }

    @Test
    void saysThatThereIsNoSuchCaseUnderAMalformedNumber() {
        signInAs("lawyer");
        org.assertj.core.api.Assertions.assertThat(page.navigate("/cases/RC-17").status())
                .isEqualTo(404);
        assertThat(page.locator("main")).containsText("RC-17");
        assertThat(page.locator("main")).containsText("案号");
        assertAccessible();
    }

    @Test
    void isAccessible() {
        signInAs("auditor");
        page.navigate("/cases?text=" + contract);
        assertAccessible();
        page.navigate("/cases?text=nothing-of-that-name");
        assertAccessible();
    }

    private Locator row() {
        return page.locator("tbody tr").filter(new Locator.FilterOptions().setHasText(caseNo.value()));
    }
}
