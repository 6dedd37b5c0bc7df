package io.recourse.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import io.recourse.agencyplacement.Placement;
import io.recourse.agencyplacement.PlacementResult;
import io.recourse.agencyplacement.PlacementStatus;
import io.recourse.agencyplacement.Placements;
import io.recourse.common.Actor;
import io.recourse.common.CaseNo;
import io.recourse.contact.Collector;
import io.recourse.contact.Examinations;
import io.recourse.engine.CaseProcesses;
import io.recourse.legalcase.Measure;
import io.recourse.web.BrowserTest;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;

/** Two cases through an agency's hands by its pages alone: proposed, approved, handed over, told of, and gone on. */
@Import(Portfolio.class)
class AgencyBatchJourneyTest extends BrowserTest {

    @LocalServerPort
    int port;

    @Autowired
    Portfolio portfolio;

    @Autowired
    CaseProcesses processes;

    @Autowired
    Placements placements;

    @Autowired
    Examinations examinations;

    @Autowired
    Clock clock;

    @Test
    void entrustsABatchAndHearsWhatCameOfIt() {
        LocalDate today = LocalDate.now(clock);
        String agency = portfolio.admitAgency(today.plusYears(1));
        examinations.record(new Collector("A01", agency), today, true, new Actor("lead"));
        List<Desk> desks = Stream.of(due(), due()).toList();
        signInAs("lead");
        page.navigate("/placements/" + agency + "/cases");
        choose("#propose", desks);
        page.fill("#termUntil", today.plusDays(30).toString());
        page.fill("#reason", "电话无果");
        page.click("#propose button");
        assertThat(page.locator("#done")).containsText("已完成");
        assertThat(page.locator("#done")).not().containsText("未完成");
        assertThat(page.locator("#approve input:disabled")).hasCount(2);

        page.context().clearCookies();
        signInAs("lawyer");
        page.navigate("/placements/" + agency + "/cases");
        choose("#approve", desks);
        page.click("#approve button");
        assertThat(page.locator("#done")).not().containsText("未完成");
        page.click("#hand-over button");
        page.waitForDownload(() -> page.click("#handovers tbody button"));
        assertThat(open(agency)).extracting(Placement::status).containsOnly(PlacementStatus.HANDED_OVER);

        String at = LocalDateTime.now(clock).format(DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm"));
        String file = "case_no,contacted_at,channel,reached,collector,recording_ref,outcome,note\n"
                + desks.stream()
                        .map(desk -> "%s,%s,call,debtor,A01,REC-%s,disputed,金额不符"
                                .formatted(desk.caseNo(), at, desk.caseNo()))
                        .collect(Collectors.joining("\n"));
        page.navigate("/placements/" + agency + "/work");
        page.setInputFiles("#file", new FilePayload("r.csv", "text/csv", file.getBytes(StandardCharsets.UTF_8)));
        page.click("#take");
        assertThat(page.locator(".running")).containsText("登记联系2次，已有0次，未采用0行");
        assertThat(page.locator("main")).containsText("文件没有问题");

        assertThat(open(agency)).isEmpty();
        assertThat(desks)
                .allSatisfy(desk -> assertThat(placements.of(desk.caseNo()))
                        .singleElement()
                        .satisfies(told -> assertThat(told.result()).isEqualTo(PlacementResult.disputed)));
        page.navigate("/placements/" + agency + "/work");
        assertThat(page.locator("#deletions tbody tr")).hasCount(2);
    }

    private List<Placement> open(String agency) {
        return placements.open(agency);
    }

    private Desk due() {
        CaseNo caseNo = portfolio.openOffTheLadder(Portfolio.Loan.MICRO_CREDIT, Measure.AGENCY_PLACEMENT);
        processes.start("agency-placement", caseNo);
        Desk desk = new Desk(port, caseNo);
        desk.settle();
        return desk;
    }

    private void choose(String form, List<Desk> desks) {
        desks.forEach(desk -> page.locator(
                        form + " tr",
                        new Page.LocatorOptions().setHasText(desk.caseNo().value()))
                .locator("input")
                .check());
    }
}
