package io.recourse.workbench;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Locator;
import io.recourse.access.OnBehalf;
import io.recourse.access.Users;
import io.recourse.common.Actor;
import io.recourse.common.CaseNo;
import io.recourse.common.ContractNo;
import io.recourse.common.Money;
import io.recourse.engine.TaskInbox;
import io.recourse.escalation.CaseEvent;
import io.recourse.escalation.Escalation;
import io.recourse.ledger.Balance;
import io.recourse.ledger.Ledger;
import io.recourse.ledger.Payment;
import io.recourse.web.BrowserTest;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What colleagues and debtors do appears on open pages by itself. */
class LiveTest extends BrowserTest {

    @LocalServerPort
    int port;

    @Autowired
    SampleCases samples;

    @Autowired
    Escalation escalation;

    @Autowired
    TaskInbox inbox;

    @Autowired
    Ledger ledger;

    @Autowired
    OnBehalf onBehalf;

    @Autowired
    Users users;

    @Autowired
    Changes changes;

    @Autowired
    Clock clock;

    private final String name = "葛" + UUID.randomUUID().toString().substring(0, 8);
    private String contract;
    private CaseNo caseNo;

    @BeforeEach
    void aTask() {
        caseNo = disputed();
    }

    /** Held, and the server has heard of it: no page that is drawn later tells it as a change. */
    private CaseNo disputed() {
        String before = changes.place();
        contract = "LIVE-" + UUID.randomUUID();
        CaseNo opened = samples.open(contract, name, LocalDate.parse("2025-09-15"));
        escalation.report(opened, CaseEvent.DISPUTED, "", Actor.SYSTEM);
        await().until(() -> !inbox.of(opened).isEmpty());
        await().until(() -> changes.since(before).stream()
                .flatMap(since -> since.changes().stream())
                .anyMatch(change ->
                        change.what() == Change.What.HELD && opened.value().equals(change.caseNo())));
        return opened;
    }

    private String task() {
        return inbox.of(caseNo).get(0).taskId();
    }

    private void pay(Money amount) {
        ledger.post(new Payment(
                "LIVE-" + UUID.randomUUID(), new ContractNo(contract), LocalDate.now(clock), amount, "BANK_TRANSFER"));
    }

    private Locator live() {
        return page.locator("#live");
    }

    private void awaitListening() {
        assertThat(live()).hasAttribute("data-listening", "yes");
        assertThat(live()).isHidden();
    }

    @Test
    void marksWhatColleaguesTookAndCountsWhatIsNew() {
        signInAs("lead");
        page.navigate("/tasks?assignee=any");
        page.fill("#text", name);
        page.keyboard().press("Enter");
        page.waitForURL(Pattern.compile(".*search=.*"));
        awaitListening();

        onBehalf.of(new Actor("lawyer"), () -> inbox.claim(task(), "lawyer"));
        assertThat(page.locator("tr[data-task]").first()).containsText("同事已认领");
        assertThat(live()).containsText("新增0项，已办结或被认领1项");
        assertAccessible();

        CaseNo second = disputed();
        assertThat(live()).containsText("新增1项，已办结或被认领1项");
        live().locator("button").click();
        assertThat(page.locator("main")).containsText(second.value());
        assertThat(live()).isHidden();
        onBehalf.of(new Actor("lawyer"), () -> inbox.unclaim(task()));
    }

    @Test
    void saysOnTheTaskThatItIsGoneAndKeepsWhatWasTyped() {
        signInAs("lawyer");
        page.navigate("/tasks/" + task());
        awaitListening();
        assertThat(page.locator("#task-form")).containsText("现金贷");
        assertThat(page.locator("#task-form")).not().containsText("Cash loan");
        Locator finding = page.locator("#task-form textarea").first();
        finding.fill("已核对全部流水");
        assertThat(page.locator("#draft-state")).hasText("草稿已保存");

        pay(Money.of("100.00"));
        assertThat(live()).containsText("借款人刚刚还款");
        onBehalf.of(
                new Actor("lawyer"),
                () -> inbox.complete(task(), Map.of("outcome", "release", "finding", "unfounded")));
        assertThat(live()).containsText(users.get("lawyer").name() + "已完成该任务");
        assertThat(finding).hasValue("已核对全部流水");
        assertAccessible();
    }

    @Test
    void saysThatTheDebtorPaidEverythingAndKeepsWhatWasTypedAsANote() {
        signInAs("lawyer");
        page.navigate("/tasks/" + task());
        awaitListening();
        page.locator("#task-form textarea").first().fill("流水第3页与账单不符");
        assertThat(page.locator("#draft-state")).hasText("草稿已保存");

        Balance owed = ledger.balance(new ContractNo(contract), LocalDate.now(clock));
        pay(owed.totalDue().plus(owed.principalNotDue()));
        assertThat(live()).containsText("债务已结清，案件已结案");
        assertThat(live()).containsText("您填写的内容仍在下方");
        assertThat(live().locator("button")).isHidden();
        assertThat(page.locator("#complete-task")).isDisabled();
        assertAccessible();

        page.locator("#keep-as-note").click();
        page.waitForURL(Pattern.compile(".*/cases/" + caseNo.value() + ".*"));
        assertThat(page.locator(".notes")).containsText("流水第3页与账单不符");
    }

    @Test
    void tellsNothingOfAPersonAndEndsWithTheSession() throws Exception {
        signInAtTheForm("lawyer");
        String session = page.context().cookies().stream()
                .filter(cookie -> cookie.name.equals("JSESSIONID"))
                .map(cookie -> cookie.value)
                .findFirst()
                .orElseThrow();
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/tasks/live?after=none"))
                .header("Cookie", "JSESSIONID=" + session)
                .build();
        var answer = HttpClient.newHttpClient().send(request, BodyHandlers.ofLines());
        assertThat(answer.headers().firstValue("Content-Type")).contains("text/event-stream");
        StringBuffer told = new StringBuffer();
        CompletableFuture<Void> end = CompletableFuture.runAsync(() -> keep(answer.body(), told));

        CaseNo heard = disputed();
        await().until(() -> told.indexOf("missed") >= 0);
        page.locator(".who-links form button").click();
        page.waitForURL(Pattern.compile(".*/sign-in.*"));

        end.get(1, TimeUnit.MINUTES);
        assertThat(told).doesNotContain(name, contract);
        assertThat(inbox.of(heard)).isNotEmpty();
    }

    private static void keep(Stream<String> lines, StringBuffer told) {
        try {
            lines.forEach(told::append);
        } catch (UncheckedIOException ended) {
            told.append(" ended");
        }
    }
}
