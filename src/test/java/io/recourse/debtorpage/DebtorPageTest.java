package io.recourse.debtorpage;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import io.recourse.casefile.CaseFiles;
import io.recourse.common.Actor;
import io.recourse.common.CaseNo;
import io.recourse.contact.AddressSource;
import io.recourse.contact.Channel;
import io.recourse.contact.Contact;
import io.recourse.contact.ContactFact;
import io.recourse.contact.ContactFacts;
import io.recourse.contact.ContactGuard;
import io.recourse.contact.Permission;
import io.recourse.contact.Purpose;
import io.recourse.documents.upload.Pdfs;
import io.recourse.documents.upload.Upload;
import io.recourse.documents.upload.Uploads;
import io.recourse.legalcase.HardshipGround;
import io.recourse.legalcase.HoldReason;
import io.recourse.legalcase.Holds;
import io.recourse.legalcase.Parties;
import io.recourse.legalcase.Party;
import io.recourse.legalcase.PartyRole;
import io.recourse.web.BrowserTest;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A debtor's page on a phone. */
class DebtorPageTest extends BrowserTest {

    @Autowired
    OwnCases cases;

    @Autowired
    Links links;

    @Autowired
    Holds holds;

    @Autowired
    Uploads uploads;

    @Autowired
    ContactFacts facts;

    @Autowired
    ContactGuard guard;

    @Autowired
    Parties parties;

    @Autowired
    CaseFiles files;

    private CaseNo caseNo;

    @BeforeEach
    void open() {
        page.setViewportSize(390, 844);
        caseNo = cases.open();
    }

    @Test
    void showsWhatIsOwedAndWhyOnceHeHasShownThatItIsHe() {
        page.navigate(links.issue(caseNo));
        assertThat(page.locator("main")).not().containsText("王小丽");
        look("enter");
        page.fill("#characters", "0000");
        page.click("main button[type=submit]");
        assertThat(page.locator("main")).containsText("这四位不正确。您还可以试4次");
        assertAccessibleInThisLanguage();

        page.fill("#characters", "123x");
        page.click("main button[type=submit]");

        assertThat(page.locator("h1")).hasText("欠款明细与解决办法");
        assertThat(page.locator("header")).containsText("恒信消费金融有限公司");
        page.locator("summary").click();
        assertThat(page.locator(".own-line").first()).containsText("第3期，2026-08-15到期");
        assertThat(page.locator("main")).containsText("年利率24%");
        look("debt");
        page.locator("header button").click();
        assertThat(page.locator("h1")).hasText("What you owe and how to settle it");
        look("debt-en");
    }

    @Test
    void asksForTimeWithADocument() {
        enter();
        page.click("text=申请延期");
        choice("ground", "JOB_LOSS").click();
        page.fill("#reason", "失业两个月，正在找工作");
        page.setInputFiles("#files", new FilePayload("证明.pdf", "application/pdf", Pdfs.bytes("MZ")));
        page.click("main button[type=submit]");
        assertThat(page.locator("#files-fault")).isVisible();
        assertThat(page.locator("#reason")).hasValue("失业两个月，正在找工作");
        assertThat(choice("ground", "JOB_LOSS")).isChecked();
        look("deferral");
        page.setInputFiles(
                "#files",
                new FilePayload("证明.pdf", "application/pdf", Pdfs.withPages(1).bytes()));
        page.click("main button[type=submit]");

        assertThat(page.locator("[role=status]")).containsText("申请已收到");
        assertThat(holds.current(caseNo).orElseThrow().reason()).isEqualTo(HoldReason.HARDSHIP);
        assertThat(holds.current(caseNo).orElseThrow().note()).contains("失业两个月");
        assertThat(holds.current(caseNo).orElseThrow().ground()).isEqualTo(HardshipGround.JOB_LOSS);
        assertThat(uploads.of(caseNo))
                .extracting(Upload::title, Upload::uploadedBy)
                .contains(tuple("借款人提交的困难证明", Actor.DEBTOR));
        page.navigate("/p/deferral");
        assertThat(page.locator("main")).containsText("期间不会催收");
        look("deferral-held");

        LocalDate until = LocalDate.parse("2026-12-20");
        holds.defer(caseNo, until, Actor.SYSTEM);
        page.navigate("/p/debt");
        assertThat(page.locator("main")).containsText("已延期至" + until);
        look("deferred");
    }

    @Test
    void disputesALine() {
        enter();
        page.click(".own-ways >> text=提出异议");
        page.locator("label", new Page.LocatorOptions().setHasText("某一期的金额")).click();
        page.selectOption("#instalment", "3");
        page.fill("#reason", "8月20日已还400元");
        look("dispute");
        page.click("main button[type=submit]");

        assertThat(page.locator("[role=status]")).containsText("异议已收到");
        assertThat(holds.current(caseNo).orElseThrow().reason()).isEqualTo(HoldReason.DISPUTE);
        assertThat(holds.current(caseNo).orElseThrow().note()).contains("对第3期有异议", "8月20日已还400元");
    }

    @Test
    void choosesTimesChannelAndLanguageWhichTheGuardKeeps() {
        enter();
        page.click("text=联系时间和方式");
        page.selectOption("#hourFrom", "18");
        page.selectOption("#hourTo", "9");
        choice("preferred", "EMAIL").click();
        page.click("main button[type=submit]");
        assertThat(page.locator("#hourFrom-fault")).isVisible();
        page.selectOption("#hourTo", "21");
        choice("refused", "CALL").click();
        choice("language", "EN").click();
        look("contact");
        page.click("main button[type=submit]");

        assertThat(page.locator("[role=status]")).containsText("We keep to your choice");
        Party debtor = parties.debtor(caseNo);
        assertThat(debtor.language()).isEqualTo(Party.Language.EN);
        assertThat(guard.preferred(debtor)).contains(Channel.EMAIL);
        assertThat(guard.isOpen(debtor, Channel.CALL)).isFalse();
        assertThat(at(Channel.SMS, 17).rule()).isEqualTo("contact.chosen-hours");
        assertThat(at(Channel.SMS, 18).allowed()).isTrue();
        assertThat(at(Channel.SMS, 21).rule()).isEqualTo("contact.chosen-hours");
        assertThat(at(Channel.SMS, 23).rule()).isEqualTo("contact.quiet-hours");

        page.navigate("/p/contact");
        page.selectOption("#hourFrom", "");
        page.selectOption("#hourTo", "");
        choice("preferred", "").click();
        choice("refused", "CALL").click();
        page.click("main button[type=submit]");
        assertThat(page.locator("[role=status]")).containsText("We keep to your choice");
        assertThat(facts.of(caseNo)).extracting(ContactFact::kind).isEmpty();
    }

    @Test
    void slidesToAPlanWhoseDatesAndAmountsFollow() {
        enter();
        page.navigate("/p/plan");
        Locator months = page.locator("#instalments + input[type=range]");
        months.focus();
        page.keyboard().press("Home");
        page.keyboard().press("ArrowRight");
        page.keyboard().press("ArrowRight");
        assertThat(page.locator("#instalments")).hasValue("3");
        Locator rows = page.locator("[data-plan-seen] tbody tr");
        assertThat(rows).hasCount(3);
        assertThat(rows.last()).containsText("第3期");
        page.locator("#firstDueOn + input[type=range]").focus();
        page.keyboard().press("Home");
        String first = page.locator("#firstDueOn").inputValue();
        assertThat(rows.first()).containsText(first);
        look("plan");

        BigDecimal together = page.locator("[data-plan-seen] tbody td.number").allTextContents().stream()
                .map(amount -> new BigDecimal(amount.replaceAll("[¥,]", "")))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        assertThat(together).isEqualByComparingTo(files.of(caseNo).wholeDebt().amount());
        page.fill("#instalments", "999");
        assertThat(page.locator("[data-plan-faults]")).isVisible();
        assertThat(rows).hasCount(0);
    }

    @Test
    void saysThatTheMessageIsNotForHim() {
        page.navigate(links.issue(caseNo));
        page.click("text=这条消息不是发给我的");
        look("not-me");
        page.click("main button[type=submit]");
        assertThat(page.locator("h1")).hasText("谢谢您");
        page.navigate("/p/enter");
        assertThat(page.locator("h1")).hasText("此页面无法打开");
        look("closed");
    }

    @Test
    void showsLettersAndIsLeft() {
        enter();
        page.click(".own-ways >> text=您的信函");
        assertThat(page.locator("main")).containsText("还没有信函");
        look("letters");
        page.click("footer button");
        page.navigate("/p/debt");
        assertThat(page.locator("h1")).hasText("此页面无法打开");
    }

    private void enter() {
        page.navigate(links.issue(caseNo));
        page.fill("#characters", OwnCases.CHARACTERS);
        page.click("main button[type=submit]");
        assertThat(page.locator("h1")).hasText("欠款明细与解决办法");
    }

    private Locator choice(String name, String value) {
        return page.locator("input[name=" + name + "][value='" + value + "']");
    }

    private Permission at(Channel channel, int hour) {
        Contact contact = new Contact(
                caseNo,
                channel,
                Purpose.REMINDER,
                PartyRole.DEBTOR,
                parties.debtor(caseNo).mobile(),
                AddressSource.CONTRACT,
                "",
                Contact.Maker.STAFF,
                null);
        return guard.check(
                contact,
                LocalDate.parse("2026-12-01")
                        .atTime(hour, 30)
                        .atZone(ZoneId.of("Asia/Shanghai"))
                        .toInstant());
    }

    /** No violation, nothing wider than the phone, and a picture. */
    private void look(String name) {
        assertAccessibleInThisLanguage();
        assertThat((Boolean) page.evaluate("document.documentElement.scrollWidth <= 390"))
                .as("fits a phone")
                .isTrue();
        page.screenshot(new Page.ScreenshotOptions()
                .setPath(Path.of("target/screenshots/own-" + name + ".png"))
                .setFullPage(true));
    }
}
