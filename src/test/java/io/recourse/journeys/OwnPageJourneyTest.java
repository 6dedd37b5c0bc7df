package io.recourse.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import io.recourse.common.Actor;
import io.recourse.common.Money;
import io.recourse.debtorpage.Links;
import io.recourse.debtorpage.Visitor;
import io.recourse.instalment.Plan;
import io.recourse.instalment.Plans;
import java.time.LocalDate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A debtor at work on his own page. */
class OwnPageJourneyTest extends CaseWork {

    @Autowired
    Links links;

    @Autowired
    Plans plans;

    @Test
    void aDebtorProposesSignsAndPays() {
        Desk desk = onTheLadder();
        desk.advance("P1D");
        assertThat(dispatch.of(desk.caseNo()).get(0).message().body()).contains("{pageLink}");
        assertThat(jdbc.sql("select count(*) from debtor_page_link where case_no = ? and dispatch_id is not null")
                        .param(desk.caseNo().value())
                        .query(Integer.class)
                        .single())
                .as("links that left with messages")
                .isEqualTo(1);
        LocalDate first = inDays(20);
        String proposal = "instalments=3&firstDueOn=%s&downPayment=0".formatted(first);
        Visitor debtor = visitor(desk);

        assertThat(debtor.get("/p/plan/preview?" + proposal).body()).contains("\"on\":\"" + first + "\"");
        assertThat(debtor.post("/p/plan/see", "/p/plan", proposal).body())
                .as("without a script")
                .contains(first.toString(), first.plusMonths(2).toString());
        assertThat(debtor.post("/p/plan", "/p/plan", proposal.replace("=3", "=999"))
                        .statusCode())
                .as("outside the limits")
                .isEqualTo(422);
        assertThat(debtor.post("/p/plan", "/p/plan", proposal).body()).contains("Your proposal has arrived");
        desk.settle();

        assertThat(desk.legalCase().get("stage").asText()).as(desk.timeline()).isEqualTo("instalment");
        assertThat(plans.latest(desk.caseNo()).orElseThrow().terms().instalments())
                .isEqualTo(3);
        assertThat(plans.latest(desk.caseNo()).orElseThrow().proposedBy()).isEqualTo(Actor.DEBTOR);
        assertThat(debtor.get("/p/plan").uri().getPath()).isEqualTo("/p/debt");
        assertThat(debtor.get("/p/debt").body()).contains("href=\"/p/agreement\"");

        String agreement = debtor.get("/p/agreement").body();
        String read = "costsHash=%s&agreementHash=%s"
                .formatted(hidden("costsHash", agreement), hidden("agreementHash", agreement));
        assertThat(debtor.post("/p/agreement", "/p/agreement", read + "&agreement=true")
                        .statusCode())
                .as("without the costs confirmed")
                .isEqualTo(422);
        assertThat(debtor.post("/p/agreement", "/p/agreement", read + "&costs=true&agreement=true")
                        .body())
                .contains("You have signed");
        desk.settle();
        assertThat(desk.signedDocuments()).contains("instalment/instalment-agreement");
        assertThat(desk.openTasks()).isEmpty();
        assertThat(debtor.get("/p/letters").body()).contains("Instalment agreement");

        Plan plan = plans.active(desk.caseNo()).orElseThrow();
        Money firstPart = plan.terms().firstInstalment();
        portfolio.pay(desk.caseNo(), firstPart.toString());
        desk.settle();
        assertThat(debtor.get("/p/debt").body())
                .contains("Your instalment plan", "Ask for another plan", firstPart.display())
                .contains(plan.terms().total().minus(firstPart).display() + " now has completed it");
        assertThat(debtor.post("/p/plan", "/p/plan", proposal.replace("=3", "=6"))
                        .body())
                .contains("Your proposal has arrived");
        desk.settle();
        assertThat(plans.active(desk.caseNo()).orElseThrow().id())
                .as("stands meanwhile")
                .isEqualTo(plan.id());
        assertThat(debtor.get("/p/debt").body()).contains("Your instalment plan");
        desk.complete("lead", "approvePlan", Filled.reasoned("refused"));
        desk.settle();

        portfolio.pay(desk.caseNo(), plan.terms().total().minus(firstPart).toString());
        desk.settle();
        assertThat(desk.legalCase().get("outcome").asText()).isEqualTo("PLAN_KEPT");
        assertThat(debtor.get("/p/debt").body()).as("a closed case").doesNotContain("href=\"/p/plan\"");
    }

    private static String hidden(String name, String page) {
        Matcher field =
                Pattern.compile("name=\"" + name + "\" value=\"([0-9a-f]+)\"").matcher(page);
        assertThat(field.find()).as(name).isTrue();
        return field.group(1);
    }

    private Visitor visitor(Desk desk) {
        Visitor visitor = new Visitor(port);
        String idNo = jdbc.sql("select id_no from party where case_no = ? and role = 'DEBTOR'")
                .param(desk.caseNo().value())
                .query(String.class)
                .single();
        visitor.enter(links.issue(desk.caseNo()), idNo.substring(idNo.length() - 4));
        return visitor;
    }
}
