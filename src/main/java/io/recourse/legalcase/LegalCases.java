package io.recourse.legalcase;

import io.recourse.common.Actor;
import io.recourse.common.CaseNo;
import io.recourse.common.ContractNo;
import io.recourse.common.LenderCode;
import io.recourse.common.Refused;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** All cases. Every transition is written to the timeline in the same transaction. */
@Component
@Transactional
public class LegalCases {

    /** A contract that is to get its case. */
    public record Opening(ContractNo contractNo, LenderCode lenderCode, String product) {}

    private final JdbcClient jdbc;
    private final CaseTable table;
    private final Timeline timeline;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    LegalCases(JdbcClient jdbc, CaseTable table, Timeline timeline, ApplicationEventPublisher events, Clock clock) {
        this.jdbc = jdbc;
        this.table = table;
        this.timeline = timeline;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Opens the case of a contract.
     *
     * @throws org.springframework.dao.DuplicateKeyException when the contract has a case already
     */
    public LegalCase open(ContractNo contractNo, LenderCode lenderCode, String product, Actor by) {
        return openAll(List.of(new Opening(contractNo, lenderCode, product)), by)
                .get(0);
    }

    /**
     * Opens the cases of many contracts with as many statements as one.
     *
     * @return the cases in the contracts' order
     * @throws org.springframework.dao.DuplicateKeyException when one of the contracts has a case already
     */
    public List<LegalCase> openAll(List<Opening> openings, Actor by) {
        LocalDate today = LocalDate.now(clock);
        Iterator<Long> numbers = table.nextNumbers(openings.size()).iterator();
        List<LegalCase> opened = openings.stream()
                .map(opening -> LegalCase.open(
                        CaseNo.of(today.getYear(), numbers.next()),
                        opening.contractNo(),
                        opening.lenderCode(),
                        opening.product(),
                        today))
                .toList();
        table.insert(opened);
        timeline.recordAll(
                "case-opened",
                by,
                opened.stream()
                        .map(legalCase ->
                                new Timeline.News(legalCase.caseNo(), Map.of("contract", legalCase.contractNo())))
                        .toList());
        return opened;
    }

    @Transactional(readOnly = true)
    public Optional<LegalCase> find(CaseNo caseNo) {
        return jdbc.sql("select * from legal_case where case_no = ?")
                .param(caseNo.value())
                .query(LegalCase.class)
                .optional();
    }

    /** @throws Refused with code {@code case.unknown} */
    @Transactional(readOnly = true)
    public LegalCase get(CaseNo caseNo) {
        return find(caseNo).orElseThrow(() -> new Refused("case.unknown", caseNo));
    }

    @Transactional(readOnly = true)
    public Optional<LegalCase> findByContract(ContractNo contractNo) {
        return jdbc.sql("select * from legal_case where contract_no = ?")
                .param(contractNo.value())
                .query(LegalCase.class)
                .optional();
    }

    /** The cases of those of the contracts that have one. */
    @Transactional(readOnly = true)
    public Map<ContractNo, LegalCase> findByContracts(Collection<ContractNo> contracts) {
        return jdbc
                .sql("select * from legal_case where contract_no = any(:contracts)")
                .param("contracts", contracts.stream().map(ContractNo::value).toArray(String[]::new))
                .query(LegalCase.class)
                .list()
                .stream()
                .collect(Collectors.toMap(LegalCase::contractNo, Function.identity()));
    }

    @Transactional(readOnly = true)
    public Map<CaseStatus, Long> countByStatus() {
        return jdbc
                .sql("select status, count(*) from legal_case group by status")
                .query((row, n) -> Map.entry(CaseStatus.valueOf(row.getString(1)), row.getLong(2)))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /** One page in the order of case numbers. */
    @Transactional(readOnly = true)
    public List<LegalCase> search(CaseSearch search) {
        return jdbc.sql("""
                        select c.* from legal_case c
                        where (cast(:after as text) is null or c.case_no > :after)
                          and (cast(:contractNo as text) is null or c.contract_no = :contractNo)
                          and (cast(:status as text) is null or c.status = :status)
                          and (cast(:stage as text) is null or c.stage = :stage)
                          and %s
                        order by c.case_no
                        limit :limit
                        """.formatted(
                                search.cases() == null ? "true" : search.cases().on("c.case_no")))
                .params(search.cases() == null ? Map.of() : search.cases().values())
                .param("after", search.after())
                .param("contractNo", search.contractNo())
                .param(
                        "status",
                        search.status() == null ? null : search.status().name())
                .param("stage", search.stage())
                .param("limit", search.limit())
                .query(LegalCase.class)
                .list();
    }

    /** Those of the cases that there are, in no order. */
    @Transactional(readOnly = true)
    public List<LegalCase> all(Collection<CaseNo> numbers) {
        return jdbc.sql("select * from legal_case where case_no = any(:numbers)")
                .param("numbers", numbers.stream().map(CaseNo::value).toArray(String[]::new))
                .query(LegalCase.class)
                .list();
    }

    /** The case enters a stage. */
    public void enterStage(CaseNo caseNo, String stage) {
        change(caseNo, c -> c.enter(stage));
        timeline.record(caseNo, "stage-entered", Actor.SYSTEM, Map.of("stage", "@stage." + stage));
        events.publishEvent(new StageEntered(caseNo, stage));
    }

    /**
     * The case leaves its stage.
     *
     * @param outcome the id of the stage's end event, or {@code interrupted}
     */
    public void leaveStage(CaseNo caseNo, String stage, String outcome) {
        change(caseNo, c -> c.leave(outcome));
        String name = outcome.equals(StageRun.INTERRUPTED) ? "outcome." + outcome : stage + "." + outcome;
        timeline.record(caseNo, "stage-left", Actor.SYSTEM, Map.of("stage", "@stage." + stage, "outcome", "@" + name));
        events.publishEvent(new StageLeft(caseNo, stage));
    }

    /** @throws Refused with code {@code case.closed} or {@code case.on-hold} */
    public void hold(CaseNo caseNo) {
        change(caseNo, LegalCase::hold);
    }

    /** @throws Refused with code {@code case.not-on-hold} */
    public void release(CaseNo caseNo) {
        change(caseNo, LegalCase::release);
    }

    /**
     * Ends a case for good, and publishes {@link CaseClosed}.
     *
     * @param outcome for example {@code PAID}, {@code RECALLED}, {@code WRITTEN_OFF}, {@code PLAN_KEPT}
     * @throws Refused with code {@code case.closed}
     */
    public void close(CaseNo caseNo, String outcome, Actor by) {
        change(caseNo, c -> c.close(outcome));
        timeline.record(caseNo, "case-closed", by, Map.of("outcome", "@outcome." + outcome));
        events.publishEvent(new CaseClosed(caseNo, outcome));
    }

    /**
     * A case that was closed because its debt was paid goes on: the payment was taken back.
     *
     * @throws Refused with code {@code case.not-closed}
     */
    public void reopen(CaseNo caseNo, Actor by) {
        change(caseNo, LegalCase::reopen);
        timeline.record(caseNo, "case-reopened", by, Map.of());
    }

    private void change(CaseNo caseNo, UnaryOperator<LegalCase> transition) {
        if (!table.update(transition.apply(get(caseNo)), clock.instant())) {
            throw new OptimisticLockingFailureException("case " + caseNo + " was changed by somebody else just now");
        }
    }
}
