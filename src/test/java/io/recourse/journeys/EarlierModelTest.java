package io.recourse.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import io.recourse.common.Actor;
import io.recourse.common.CaseNo;
import io.recourse.courtproceedings.WatchSettlement;
import io.recourse.legalcase.Timeline;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.DeploymentBuilder;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A case that began by a model without an answer that a later one brought. */
class EarlierModelTest extends CaseWork {

    private static final String CAUGHT = "\\s*<bpmn:(incoming|outgoing)>flow_%s</bpmn:(incoming|outgoing)>";
    private static final String FLOW = "(?s)\\s*<bpmn:sequenceFlow id=\"flow_%s\".*?</bpmn:sequenceFlow>";
    private static final String EDGE = "(?s)\\s*<bpmndi:BPMNEdge id=\"flow_%s_di\".*?</bpmndi:BPMNEdge>";

    @Autowired
    RepositoryService repository;

    @Autowired
    Timeline timeline;

    @Autowired
    WatchSettlement settlements;

    private final List<String> deployed = new ArrayList<>();

    @Test
    void refusesAnAnswerThatItsModelHasNoFlowFor() throws IOException {
        Desk desk = in(
                "legal-escalation", "whichCourse_remind", Portfolio.Loan.MICRO_CREDIT.pastDue(7 * 365), caseNo -> {});

        Api.Answer refused = desk.tryToComplete("lawyer", "decideCourse", Filled.reasoned("remind"));

        assertFaults(refused, "outcome");
        assertThat(refused.body().toString())
                .contains("task.answer-leads-nowhere", "Choose an answer that the form offers");
        assertThat(desk.timeline()).doesNotContain("remind");
        desk.complete("lawyer", "decideCourse", Filled.reasoned("close"));
        desk.settle();
        assertOver(desk, "WRITTEN_OFF");
    }

    /** The earlier form offers to end the suit, and the earlier model knows nothing else while instalments are to come. */
    @Test
    void endsNoSuitAsRecoveredWhileInstalmentsAreToCome() throws IOException {
        Desk desk =
                in("court-proceedings", "whatCameOfExecution_moreToCome", Portfolio.Loan.ALL_DUE, this::fileSmallClaim);
        toExecutionOfAMissedInstalment(desk);

        assertThat(desk.tryToComplete("lawyer", "recordExecution", over("moreToCome"))
                        .body()
                        .toString())
                .contains("task.answer-leads-nowhere");
        assertThat(desk.tryToComplete("lawyer", "recordExecution", over("recovered"))
                        .body()
                        .toString())
                .contains("proceedings.more-to-come");

        portfolio.pay(desk.caseNo(), "2000.00");
        desk.complete("lawyer", "recordExecution", over("recovered"));
        assertThat(endings(desk, "court-proceedings")).containsExactly("debtRecovered");
    }

    private void fileSmallClaim(CaseNo caseNo) {
        timeline.record(
                caseNo,
                "suit-filed",
                Actor.SYSTEM,
                Map.of(
                        "court",
                        Filled.COURT,
                        "number",
                        "(2026)浙0110民初7号",
                        "on",
                        today(),
                        "route",
                        "SMALL_CLAIMS",
                        "claim",
                        "2000.00"));
    }

    private void toExecutionOfAMissedInstalment(Desk desk) {
        String today = today().toString();
        desk.complete(
                "assistant",
                "recordAcceptance",
                Map.of("outcome", "accepted", "decidedOn", today, "courtCaseNo", "(2026)浙0110民初7号"));
        desk.complete("assistant", "payCourtFee", Map.of("outcome", "paid", "fee", "25.00", "paidOn", today));
        String instalments = "%s 500.00\n%s 1500.00\n".formatted(inDays(10), inDays(60));
        desk.complete(
                "lawyer",
                "recordDecision",
                Map.of("outcome", "mediated", "servedOn", today, "amount", "2000.00", "instalments", instalments));
        desk.complete("lawyer", "confirmJudgment", Filled.decided("inEffect"));
        desk.advance("P11D");
        settlements.callIn(desk.caseNo(), Actor.SYSTEM);
        desk.settle();
        desk.complete(
                "lawyer",
                "applyForExecution",
                Map.of("outcome", "applied", "appliedOn", today().toString(), "executionNo", "(2026)浙0110执7号"));
    }

    private Map<String, Object> over(String outcome) {
        LocalDate today = today();
        return Map.of("outcome", outcome, "endedOn", today.toString());
    }

    /** A case in its process by a model without one flow. */
    private Desk in(String process, String flow, Portfolio.Loan loan, Consumer<CaseNo> before) throws IOException {
        CaseNo caseNo = portfolio.openOffTheLadder(loan);
        before.accept(caseNo);
        deployed.add(without(process, flow).deploy().getId());
        return in(process, caseNo);
    }

    private DeploymentBuilder without(String process, String flow) throws IOException {
        DeploymentBuilder all = repository.createDeployment().name("an earlier model");
        for (Path file : models()) {
            String text = Files.readString(file);
            String name = file.getFileName().toString();
            all.addString(name, name.equals(process + ".bpmn") ? withoutFlow(flow, text) : text);
        }
        return all;
    }

    private static List<Path> models() throws IOException {
        List<Path> found = new ArrayList<>();
        for (String folder : List.of("processes", "forms")) {
            try (Stream<Path> files = Files.walk(Path.of(folder))) {
                files.filter(file -> file.toString().matches(".*[.](bpmn|form)"))
                        .forEach(found::add);
            }
        }
        return found;
    }

    private static String withoutFlow(String flow, String model) {
        String earlier = model;
        for (String part : List.of(CAUGHT, FLOW, EDGE)) {
            earlier = earlier.replaceAll(part.formatted(flow), "");
        }
        assertThat(earlier).isNotEqualTo(model).doesNotContain("flow_" + flow);
        return earlier;
    }

    @AfterEach
    void takeModelsBack() {
        deployed.forEach(id -> repository.deleteDeployment(id, true));
        deployed.clear();
    }
}
