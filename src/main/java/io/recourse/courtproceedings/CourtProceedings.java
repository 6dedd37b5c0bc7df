package io.recourse.courtproceedings;

import io.recourse.common.Actor;
import io.recourse.common.CaseNo;
import io.recourse.common.LenderCode;
import io.recourse.common.Money;
import java.math.BigDecimal;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** All suits at courts. */
@Component
public class CourtProceedings {

    /**
     * All columns, since when the debtor settles by instalments, while he does, what interrupted the time to execute last and
     * suspended it, and what was settled before the court.
     */
    private static final String SUITS = """
            select p.*, settling.entered_at as settling_since, interruption.happened_on as interrupted_on,
                interruption.kind as interruption, interruption.proof as interruption_proof,
                array(select due_on from settlement_instalment where proceeding = p.id order by due_on) as instalment_days,
                array(select amount from settlement_instalment where proceeding = p.id order by due_on) as instalment_amounts,
                array(select started_on from execution_suspension where proceeding = p.id and withdrawn_at is null
                    order by started_on) as obstacles_started,
                array(select removed_on from execution_suspension where proceeding = p.id and withdrawn_at is null
                    order by started_on) as obstacles_removed
            from court_proceeding p
            left join lateral (
                select * from execution_interruption i where i.proceeding = p.id and i.withdrawn_at is null
                order by i.happened_on desc limit 1) interruption on true
            left join stage_run settling
              on settling.case_no = p.case_no and settling.stage = '%s' and settling.left_at is null
            """.formatted(SettleMeanwhile.SETTLING);

    private final JdbcClient jdbc;
    private final Clock clock;
    private final CourtProceedingRow row;

    CourtProceedings(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.row = new CourtProceedingRow(clock.getZone());
    }

    /** The suit that is pending, which there is one of at most. */
    public Optional<CourtProceeding> pending(CaseNo caseNo) {
        return jdbc.sql(SUITS + "where p.case_no = ? and p.standing <> 'ended'")
                .param(caseNo.value())
                .query(row)
                .optional();
    }

    /** All suits that are pending, of a lender and at a court; null for all. */
    List<CourtProceeding> pending(LenderCode lender, String court) {
        return jdbc.sql(SUITS + """
                        join legal_case c on c.case_no = p.case_no
                        where p.standing <> 'ended'
                          and (cast(:lender as text) is null or c.lender_code = :lender)
                          and (cast(:court as text) is null or p.court = :court)
                        """)
                .param("lender", lender == null ? null : lender.value())
                .param("court", court)
                .query(row)
                .list();
    }

    /** The courts at which suits are pending, by name. */
    public List<String> courts() {
        return jdbc.sql("select distinct court from court_proceeding where standing <> 'ended' order by court")
                .query(String.class)
                .list();
    }

    /** The suit that was opened last, pending or ended. */
    public Optional<CourtProceeding> latest(CaseNo caseNo) {
        return jdbc.sql(SUITS + "where p.case_no = ? order by p.opened_at desc limit 1")
                .param(caseNo.value())
                .query(row)
                .optional();
    }

    /** The suits of which the court's refund is awaited, longest first. */
    List<CourtProceeding> awaitingRefund(CaseNo caseNo) {
        return jdbc.sql(SUITS + """
                        where p.case_no = ? and p.refund_due is not null and p.refund_closed_on is null
                        order by p.opened_at
                        """).param(caseNo.value()).query(row).list();
    }

    /** The cases of such suits; those that another node has in hand are left out. */
    List<CaseNo> awaitingRefund() {
        return jdbc.sql("""
                        select case_no from court_proceeding where refund_due is not null and refund_closed_on is null
                        order by case_no for update skip locked
                        """).query((row, n) -> new CaseNo(row.getString(1))).list().stream()
                .distinct()
                .toList();
    }

    /** The pending suits of some cases. */
    List<CourtProceeding> pending(Collection<CaseNo> cases) {
        return jdbc.sql(SUITS + "where p.case_no = any(:cases) and p.standing <> 'ended'")
                .param("cases", cases.stream().map(CaseNo::value).toArray(String[]::new))
                .query(row)
                .list();
    }

    /** The pending suits in which a day may come up to that one, or has; those in which none can are left out. */
    List<CourtProceeding> pendingWithDaysUntil(LocalDate last) {
        return jdbc.sql(SUITS + """
                        where p.standing <> 'ended' and (p.standing in ('accepted', 'agreed') or p.appealable or p.rest_notice_on is not null or
                            least(p.complaint_served_on, p.correct_by, p.notice_until, p.hearing_on, p.appeal_by, p.decline_by, p.perform_by,
                                case when p.judgment_published_on is not null then p.served_on end)
                                <= :last
                            or exists (select 1 from settlement_instalment i where i.proceeding = p.id and i.due_on <= :last))
                        """).param("last", last).query(row).list();
    }

    CourtProceeding inHand(CaseNo caseNo, Standing expected) {
        return inHand(caseNo, Set.of(expected));
    }

    /** A suit that was decided, whether or not somebody confirmed that the decision is in effect. */
    CourtProceeding decided(CaseNo caseNo) {
        return inHand(caseNo, Set.of(Standing.judged, Standing.effective));
    }

    private CourtProceeding inHand(CaseNo caseNo, Set<Standing> expected) {
        CourtProceeding pending = pending(caseNo)
                .orElseThrow(() -> new IllegalStateException("case " + caseNo + " has no suit at a court"));
        pending.require(expected);
        return pending;
    }

    /** @param claimed null where it is not known, as is the fee */
    void open(
            CaseNo caseNo,
            String court,
            String courtCaseNo,
            String route,
            LocalDate filedOn,
            Money claimed,
            Money reckonedFee) {
        jdbc.sql("""
                        insert into court_proceeding (id, case_no, court, court_case_no, route, filed_on, claim_amount,
                            reckoned_fee, standing, opened_at, changed_by)
                        values (?, ?, ?, ?, ?, ?, ?, ?, 'submitted', ?, ?)
                        """)
                .params(
                        UUID.randomUUID(),
                        caseNo.value(),
                        court,
                        courtCaseNo,
                        route,
                        filedOn,
                        amount(claimed),
                        amount(reckonedFee),
                        Timestamp.from(clock.instant()),
                        Actor.SYSTEM.id())
                .update();
    }

    /** Opens the suit that follows an invalid payment order: accepted, and brought on the day of the application. */
    void follow(
            CourtProceeding order, String route, String courtCaseNo, LocalDate noticeOn, Money reckonedFee, Actor by) {
        jdbc.sql("""
                        insert into court_proceeding (id, case_no, court, court_case_no, route, filed_on, standing,
                            notice_on, accepted_on, claim_amount, reckoned_fee, predecessor, opened_at, changed_by)
                        values (?, ?, ?, ?, ?, ?, 'accepted', ?, ?, ?, ?, ?, ?, ?)
                        """)
                .params(
                        UUID.randomUUID(),
                        order.caseNo().value(),
                        order.court(),
                        courtCaseNo,
                        route,
                        order.filedOn(),
                        noticeOn,
                        noticeOn,
                        amount(order.known().claimed()),
                        amount(reckonedFee),
                        order.id(),
                        Timestamp.from(clock.instant()),
                        by.id())
                .update();
    }

    /** Goes on to a standing with what became known; the columns that are not named stay. */
    void change(CourtProceeding proceeding, Standing standing, Map<String, ?> columns, Actor by) {
        Map<String, Object> all = new LinkedHashMap<>(columns);
        all.put("standing", standing.name());
        all.put("changed_by", by.id());
        String assignments =
                all.keySet().stream().map(column -> column + " = :" + column).collect(Collectors.joining(", "));
        int rows = jdbc.sql("update court_proceeding set " + assignments
                        + ", version = version + 1 where id = :id and version = :version")
                .params(all)
                .param("id", proceeding.id())
                .param("version", proceeding.version())
                .update();
        if (rows == 0) {
            throw new OptimisticLockingFailureException("the suit was changed by somebody else just now");
        }
    }

    /** @param settlement what is to be paid by dates from now on; null for nothing */
    void settle(CourtProceeding proceeding, Settlement settlement) {
        jdbc.sql("delete from settlement_instalment where proceeding = ?")
                .param(proceeding.id())
                .update();
        if (settlement == null) {
            return;
        }
        for (Settlement.Instalment instalment : settlement.instalments()) {
            jdbc.sql("insert into settlement_instalment (proceeding, due_on, amount) values (?, ?, ?)")
                    .params(
                            proceeding.id(),
                            instalment.on(),
                            instalment.amount().amount())
                    .update();
        }
    }

    private static BigDecimal amount(Money money) {
        return money == null ? null : money.amount();
    }
}
