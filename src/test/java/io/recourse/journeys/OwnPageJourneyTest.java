package io.recourse.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import io.recourse.common.Actor;
import io.recourse.debtorpage.Links;
import io.recourse.debtorpage.Visitor;
import io.recourse.instalment.Plans;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A debtor at work on his own page. */
class OwnPageJourneyTest extends CaseWork {

    @Autowired
    Links links;

    @Autowired
    Plans plans;

    @Test
    void aDebtorsProposalTakesHisCaseToTheTalks() {
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
        assertThat(debtor.get("/p/debt").body()).contains("Your proposal is being looked at");
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
