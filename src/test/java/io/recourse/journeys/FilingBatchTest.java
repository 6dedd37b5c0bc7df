package io.recourse.journeys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.recourse.access.Profile;
import io.recourse.access.Role;
import io.recourse.access.Users;
import io.recourse.common.Actor;
import io.recourse.common.InvalidFields;
import io.recourse.common.LenderCode;
import io.recourse.common.Refused;
import io.recourse.courtfiling.BatchSelection;
import io.recourse.courtfiling.DraftFilingBatch;
import io.recourse.courtfiling.DraftSuit;
import io.recourse.courtfiling.FilingBatch;
import io.recourse.courtfiling.FilingBatchCase;
import io.recourse.courtfiling.FilingBatches;
import io.recourse.courtfiling.FilingStatus;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.crypto.password.PasswordEncoder;

/** Filings drafted and approved together pass what a single one passes, by two people, and each once. */
class FilingBatchTest extends CaseWork {

    private static final Actor LAWYER = new Actor("lawyer");
    private static final Actor LEAD = new Actor("lead");

    @Autowired
    FilingBatches batches;

    @Autowired
    DraftFilingBatch draftBatch;

    @Autowired
    DraftSuit draftSuit;

    @Autowired
    Users users;

    @Autowired
    PasswordEncoder passwords;

    private static final Actor OTHER_LEAD = new Actor("lead2");

    private final LenderCode lender = new LenderCode("BATCH");

    @AfterEach
    void restore() {
        jdbc.sql("drop trigger if exists disturb on filing_batch_case").update();
        jdbc.sql("drop function if exists disturb_batch()").update();
        jdbc.sql("drop sequence if exists batch_disturbances").update();
    }

    private List<Desk> waiting(int cases) {
        return IntStream.range(0, cases)
                .mapToObj(i -> in("court-filing", portfolio.openOffTheLadder(Portfolio.Loan.ALL_DUE, "张小明", lender)))
                .toList();
    }

    private Map<String, String> answers() {
        Map<String, String> answers = new HashMap<>();
        Filled.claim(today()).forEach((field, value) -> answers.put(field, value.toString()));
        return answers;
    }

    private FilingBatch drafted(Desk any) {
        FilingBatch batch = draftBatch.draft(new BatchSelection(lender, null, "330110"), answers(), LAWYER);
        awaitCases(batch, FilingBatchCase.Status.WAITING, 0);
        any.settle();
        awaitStatus(batch, FilingBatch.Status.PREPARED);
        return batch;
    }

    private void awaitCases(FilingBatch batch, FilingBatchCase.Status status, int count) {
        await().atMost(Duration.ofMinutes(2))
                .untilAsserted(() -> assertThat(cases(batch, LAWYER))
                        .filteredOn(FilingBatchCase::status, status)
                        .hasSize(count));
    }

    private void awaitStatus(FilingBatch batch, FilingBatch.Status status) {
        await().atMost(Duration.ofMinutes(2))
                .untilAsserted(() -> assertThat(batches.get(batch.id()).status())
                        .as("%s", cases(batch, LAWYER))
                        .isEqualTo(status));
    }

    private List<FilingBatchCase> cases(FilingBatch batch, Actor person) {
        return batches.cases(batch.id(), 0, 1000, person);
    }

    private void openSample(FilingBatch batch, Actor person) {
        List<FilingBatchCase> sample =
                cases(batch, person).stream().filter(FilingBatchCase::sampled).toList();
        assertThat(sample).hasSize(batches.sample(batch.id(), person).needed());
        sample.forEach(entry -> batches.opened(batch.id(), entry.caseNo(), person));
    }

    /** What each of two leads is told who approve at the same moment. */
    private List<String> approvedByBothAtOnce(UUID id) {
        return Stream.of(LEAD, OTHER_LEAD)
                .map(lead -> CompletableFuture.supplyAsync(() -> {
                    try {
                        batches.approve(id, lead);
                        return "approved";
                    } catch (Refused refused) {
                        return refused.code();
                    }
                }))
                .toList()
                .stream()
                .map(CompletableFuture::join)
                .toList();
    }

    private static void assertRefused(org.assertj.core.api.ThrowableAssert.ThrowingCallable act, String code) {
        assertThatThrownBy(act)
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.code()).isEqualTo(code));
    }

    @Test
    void passesEveryCaseThroughItsOwnTasksByTwoPeople() {
        users.createWithHash(
                OTHER_LEAD.id(),
                new Profile("何主管", null, null, Set.of(Role.TEAM_LEAD)),
                passwords.encode("lead2"),
                Actor.SYSTEM);
        List<Desk> desks = waiting(7);
        desks.forEach(desk -> portfolio.prove(desk.caseNo()));
        FilingBatch batch = drafted(desks.get(0));
        UUID id = batch.id();
        assertThat(batches.get(id).behind()).isEqualTo(7);

        assertThat(batches.sample(id, LAWYER).needed()).isEqualTo(5);
        assertThat(batches.sample(id, LAWYER).unopened())
                .containsExactlyElementsOf(cases(batch, LAWYER).stream()
                        .filter(FilingBatchCase::sampled)
                        .map(FilingBatchCase::caseNo)
                        .toList());
        assertRefused(() -> batches.handOver(id, LAWYER), "filing-batch.unopened");
        openSample(batch, LAWYER);
        assertRefused(() -> batches.approve(id, LEAD), "filing-batch.wrong-status");
        batches.takeOut(id, desks.get(6).caseNo());
        openSample(batch, LAWYER);
        batches.handOver(id, LAWYER);
        awaitStatus(batch, FilingBatch.Status.REVIEWED);

        assertRefused(() -> batches.approve(id, LAWYER), "filing.own-draft");
        assertThat(batches.sample(id, LEAD).unopened()).hasSize(5);
        openSample(batch, LEAD);
        openSample(batch, OTHER_LEAD);
        portfolio.pay(desks.get(0).caseNo(), "100.00");
        assertThat(approvedByBothAtOnce(id)).containsExactlyInAnyOrder("approved", "filing-batch.wrong-status");
        awaitStatus(batch, FilingBatch.Status.APPROVED);

        assertThat(cases(batch, LEAD))
                .extracting(FilingBatchCase::status)
                .containsOnlyOnce(FilingBatchCase.Status.REFUSED, FilingBatchCase.Status.TAKEN_OUT);
        assertThat(cases(batch, LEAD).get(0).code()).isEqualTo("filing.paid-meanwhile");
        assertThat(desks.get(0).openTasks()).containsExactly("approveFiling");
        assertThat(desks.get(6).openTasks()).containsExactly("reviewFilingPacket");
        assertThat(batches.approved(id)).hasSize(5);
        for (Desk desk : desks.subList(1, 6)) {
            assertThat(desk.openTasks()).containsExactly("recordFiling");
            assertThat(desk.signedDocuments()).hasSize(5);
        }
        keepsOutAFilingThatWasConsideredAnew(id, desks.get(1));
    }

    /** An event took the case away after the approval; what is approved by itself then is not what the batch approved. */
    private void keepsOutAFilingThatWasConsideredAnew(UUID id, Desk desk) {
        assertThat(batches.keptFromCourt(id)).isEmpty();
        assertThat(draftSuit.chooseRoute(desk.caseNo())).isTrue();
        jdbc.sql("""
                        update court_filing f set status = 'APPROVED', document_ids = o.document_ids from court_filing o
                        where f.case_no = ? and f.status = 'CONSIDERED'
                            and o.case_no = f.case_no and o.status = 'ABANDONED'
                        """).param(desk.caseNo().value()).update();

        assertThat(batches.keptFromCourt(id))
                .hasEntrySatisfying(desk.caseNo(), why -> assertThat(why.code()).isEqualTo("filing.kept.anew"));
        assertThat(batches.keptFromCourt(id)).hasSize(1);
        assertThat(batches.filing(id, desk.caseNo()).status()).isEqualTo(FilingStatus.ABANDONED);
    }

    @Test
    void doesEachCaseOnceWhenItIsKilledInBetween() {
        Desk desk = waiting(1).get(0);
        jdbc.sql("create sequence batch_disturbances").update();
        jdbc.sql("""
                        create function disturb_batch() returns trigger language plpgsql as $$
                        begin
                            if nextval('batch_disturbances') < 3 then raise exception 'killed'; end if;
                            return new;
                        end $$
                        """).update();
        jdbc.sql("""
                        create trigger disturb before update on filing_batch_case for each row
                        when (new.status = 'DRAFTED') execute function disturb_batch()
                        """).update();

        FilingBatch batch = drafted(desk);

        assertThat(cases(batch, LAWYER))
                .singleElement()
                .satisfies(entry -> assertThat(entry.status()).isEqualTo(FilingBatchCase.Status.DRAFTED));
        assertThat(desk.documents()).hasSize(5);
        assertThat(jdbc.sql("""
                                select count(*) from act_hi_taskinst t join act_hi_procinst p on p.proc_inst_id_ = t.proc_inst_id_
                                where p.business_key_ = ? and t.task_def_key_ = 'draftClaim' and t.end_time_ is not null
                                """)
                        .param(desk.caseNo().value())
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
        batches.dissolve(batch.id());
        assertThat(desk.openTasks()).containsExactly("reviewFilingPacket");
    }

    @Test
    void keepsBackWhatARuleForbidsAndSaysWhy() {
        Desk desk = waiting(1).get(0);
        Map<String, String> order = answers();
        order.putAll(Map.of("route", "PAYMENT_ORDER", "court", "上海市浦东新区人民法院"));

        FilingBatch batch = draftBatch.draft(new BatchSelection(lender, null, null), order, LAWYER);

        awaitStatus(batch, FilingBatch.Status.PREPARED);
        assertThat(cases(batch, LAWYER)).singleElement().satisfies(entry -> {
            assertThat(entry.code()).isEqualTo("filing.other-court");
            assertThat(entry.arguments()).contains("杭州市余杭区人民法院");
        });

        Map<String, String> suit = answers();
        suit.put("court", "上海市浦东新区人民法院");
        FilingBatch elsewhere = draftBatch.draft(new BatchSelection(lender, null, null), suit, LAWYER);
        awaitStatus(elsewhere, FilingBatch.Status.PREPARED);
        assertThat(cases(elsewhere, LAWYER))
                .singleElement()
                .extracting(FilingBatchCase::code)
                .isEqualTo("filing.unlisted-court");
        assertThat(desk.openTasks()).containsExactly("draftClaim");
    }

    @Test
    void keepsBackACaseWithAGuarantorAndSaysWhy() {
        List<Desk> desks = waiting(2);
        Desk desk = desks.get(0);
        portfolio.guarantee(desk.caseNo(), List.of("李保"));

        FilingBatch batch = draftBatch.draft(new BatchSelection(lender, null, "330110"), answers(), LAWYER);

        awaitCases(batch, FilingBatchCase.Status.WAITING, 0);
        desks.get(1).settle();
        awaitStatus(batch, FilingBatch.Status.PREPARED);
        assertThat(cases(batch, LAWYER))
                .as("those with guarantors come last, lest they fill batch after batch")
                .extracting(FilingBatchCase::code)
                .containsExactly(null, "filing-batch.guarantors");
        assertThat(desk.openTasks()).containsExactly("draftClaim");
        batches.dissolve(batch.id());
    }

    @Test
    void leavesOutACaseWhoseMoneyCameAfterTheCutOffDay() {
        List<Desk> desks = waiting(2);
        portfolio.pay(desks.get(1).caseNo(), "100.00");
        Map<String, String> answers = answers();
        answers.put("cutOffOn", inDays(-1).toString());

        FilingBatch batch = draftBatch.draft(new BatchSelection(lender, null, "330110"), answers, LAWYER);

        awaitCases(batch, FilingBatchCase.Status.WAITING, 0);
        assertThat(cases(batch, LAWYER))
                .extracting(FilingBatchCase::status)
                .containsExactly(FilingBatchCase.Status.DRAFTED, FilingBatchCase.Status.REFUSED);
        assertThat(cases(batch, LAWYER).get(1).code()).isEqualTo("filing.cut-off-before-money");
        assertThat(cases(batch, LAWYER).get(1).arguments())
                .containsExactly(today().toString(), inDays(-1).toString());
        desks.get(0).settle();
        awaitStatus(batch, FilingBatch.Status.PREPARED);
        batches.dissolve(batch.id());
    }

    @Test
    void takesNoBatchWithoutCasesOrAnswers() {
        BatchSelection nobody = new BatchSelection(new LenderCode("NOBODY"), null, null);

        assertRefused(
                () -> draftBatch.draft(new BatchSelection(lender, "CREDIT_CARD", null), answers(), LAWYER),
                "filing-batch.nobody");
        assertThat(draftBatch.countWaiting(nobody)).isZero();
        assertThatThrownBy(() -> draftBatch.draft(nobody, Map.of("route", "ORDINARY"), LAWYER))
                .isInstanceOfSatisfying(
                        InvalidFields.class,
                        invalid -> assertThat(invalid.errors()).hasSize(11));
    }
}
