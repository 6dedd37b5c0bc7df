package io.recourse.workbench;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;
import io.recourse.common.CaseNo;
import io.recourse.legalcase.CaseMatch;
import io.recourse.legalcase.CaseSearch;
import io.recourse.legalcase.LegalCase;
import io.recourse.legalcase.LegalCases;
import io.recourse.web.BrowserTest;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

class CasesPageTest extends BrowserTest {

    @Autowired
    SampleCases samples;

    @Autowired
    LegalCases cases;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Clock clock;

    private final String contract = "LIST-" + UUID.randomUUID();
    private CaseNo caseNo;

    @BeforeEach
    void open() {
        caseNo = samples.openWithoutLadder(contract, "欧阳静", LocalDate.parse("2025-09-15"));
    }

    @Test
    void findsACaseByContractByNumberAndByAPartOfTheDebtorsName() {
        signInAs("lawyer");
        for (String text : new String[] {contract, caseNo.value(), "阳静"}) {
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

    /** A person's name, and the numbers, are typed as they stand on whatever paper is at hand. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "静",
                "欧 阳",
                "（2026）京0108民初%1$s号",
                "(2026)京0108民初%1$s号",
                "〔２０２６〕京 0108 民初 %1$s 号",
                "民初%1$s号",
                "%1$s号",
                "%2$s",
                "LIST－%2$s"
            })
    void findsACaseByAPartOfWhatItIsCalled(String typed) {
        String end = contract.substring(contract.length() - 12).toUpperCase(Locale.ROOT);
        String number = "9" + caseNo.value().substring(7);
        suit("（2026）京0108民初" + number + "号");
        String text = typed.formatted(number, typed.startsWith("LIST") ? contract.substring(5) : end);
        assertThat(found(CaseMatch.containing(text, true))).contains(caseNo);
        assertThat(found(CaseMatch.containing(text + "〇", true))).doesNotContain(caseNo);
        assertThat(found(CaseMatch.containing(text, false)))
                .matches(cases -> cases.contains(caseNo) != typed.matches("静|欧 阳"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"'", "\\", "':*", "a & b", "\u00a0", "！"})
    void takesSignsOfTheQueryLanguageForText(String text) {
        assertThat(found(CaseMatch.containing(text, true))).doesNotContain(caseNo);
    }

    private List<CaseNo> found(CaseMatch match) {
        List<CaseNo> all = new ArrayList<>();
        String after = null;
        do {
            List<LegalCase> page = cases.search(new CaseSearch(match, null, null, null, after, 200));
            page.forEach(each -> all.add(each.caseNo()));
            after = page.size() < 200 ? null : page.get(199).caseNo().value();
        } while (after != null);
        return all;
    }

    private void suit(String courtCaseNo) {
        jdbc.sql("""
                        insert into court_proceeding (id, case_no, court, court_case_no, route, filed_on, standing, opened_at,
                            changed_by)
                        values (?, ?, '北京市海淀区人民法院', ?, 'ORDINARY', ?, 'accepted', ?, 'cases-page')
                        """)
                .params(
                        UUID.randomUUID(),
                        caseNo.value(),
                        courtCaseNo,
                        LocalDate.now(clock),
                        Timestamp.from(clock.instant()))
                .update();
    }

    /** No court knows of it; nobody is to find it. */
    @AfterEach
    void forgetSuit() {
        jdbc.sql("delete from court_proceeding where changed_by = 'cases-page'").update();
    }

    @Test
    void showsAnAuditorNoNameAndFindsNobodyByName() {
        signInAs("auditor");
        page.navigate("/cases?text=" + contract);
        assertThat(row()).containsText("欧**");
        assertThat(row()).not().containsText("欧阳静");

        for (String name : new String[] {"欧阳", "静"}) {
            page.navigate("/cases?text=" + name);
            assertThat(page.locator("main")).containsText("没有符合条件的案件");
        }

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
        assertThat(page.navigate("/cases/RC-17").status()).isEqualTo(404);
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
