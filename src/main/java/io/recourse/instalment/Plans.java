package io.recourse.instalment;

import io.recourse.common.Actor;
import io.recourse.common.CaseNo;
import io.recourse.common.Money;
import io.recourse.contact.PlanStanding;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** All instalment plans. */
@Component
public class Plans implements PlanStanding {

    private final JdbcClient jdbc;
    private final Clock clock;

    Plans(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * A plan to be proposed.
     *
     * @param paidBefore all that was paid on the contract when the terms' debt was reckoned
     */
    record NewPlan(PlanTerms terms, Money monthlyIncome, Money paidBefore, String note) {}

    /** All plans of a case, oldest first. */
    public List<Plan> of(CaseNo caseNo) {
        return jdbc.sql("select * from instalment_plan where case_no = ? order by proposed_at, id")
                .param(caseNo.value())
                .query(PlanRow.MAPPER)
                .list();
    }

    /** The plan in hand: the latest of the case. */
    public Optional<Plan> latest(CaseNo caseNo) {
        return jdbc.sql("select * from instalment_plan where case_no = ? order by proposed_at desc, id limit 1")
                .param(caseNo.value())
                .query(PlanRow.MAPPER)
                .optional();
    }

    /** The plans in force of some cases. */
    public List<Plan> active(Collection<CaseNo> cases) {
        return jdbc.sql(
                        "select * from instalment_plan where case_no = any(:cases) and status = 'ACTIVE' order by case_no")
                .param("cases", cases.stream().map(CaseNo::value).toArray(String[]::new))
                .query(PlanRow.MAPPER)
                .list();
    }

    Plan inHand(CaseNo caseNo) {
        return latest(caseNo).orElseThrow(() -> new IllegalStateException("case " + caseNo + " has no plan in hand"));
    }

    /** The plan in force. */
    public Optional<Plan> active(CaseNo caseNo) {
        return active(List.of(caseNo)).stream().findFirst();
    }

    Plan inForce(CaseNo caseNo) {
        return active(caseNo).orElseThrow(() -> new IllegalStateException("case " + caseNo + " has no plan in force"));
    }

    /** The debtor asks for a plan: it waits until it is taken up. */
    Plan seek(CaseNo caseNo, NewPlan sought, Actor by) {
        return add(caseNo, PlanStatus.SOUGHT, sought, by);
    }

    /** A proposal comes in the place of one that was sought, returned or never answered. */
    Plan propose(CaseNo caseNo, NewPlan proposed, Actor by) {
        return add(caseNo, PlanStatus.PROPOSED, proposed, by);
    }

    private Plan add(CaseNo caseNo, PlanStatus status, NewPlan plan, Actor by) {
        jdbc.sql("""
                        update instalment_plan set status = 'SUPERSEDED', version = version + 1
                        where case_no = ? and status in ('SOUGHT', 'PROPOSED', 'RETURNED', 'APPROVED')
                        """).param(caseNo.value()).update();
        PlanTerms terms = plan.terms();
        PlanShape.Stepped stepped = terms.shape() instanceof PlanShape.Stepped s ? s : null;
        PlanShape.Balloon balloon = terms.shape() instanceof PlanShape.Balloon b ? b : null;
        jdbc.sql("""
                        insert into instalment_plan (id, case_no, status, debt, waiver, down_payment, instalments,
                            first_due_on, grace_days, kind, step_months, step_rise, balloon, monthly_income, paid_before,
                            note, proposed_by, proposed_at, replaces)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?,
                            (select id from instalment_plan where case_no = ? and status = 'ACTIVE'))
                        """)
                .params(
                        UUID.randomUUID(),
                        caseNo.value(),
                        status.name(),
                        terms.debt().amount(),
                        terms.waiver().amount(),
                        terms.downPayment().amount(),
                        terms.instalments(),
                        terms.firstDueOn(),
                        terms.graceDays(),
                        terms.shape().kind().name(),
                        stepped == null ? null : stepped.months(),
                        stepped == null ? null : stepped.rise().amount(),
                        balloon == null ? null : balloon.last().amount(),
                        plan.monthlyIncome() == null
                                ? null
                                : plan.monthlyIncome().amount(),
                        plan.paidBefore().amount(),
                        plan.note(),
                        by.id(),
                        Timestamp.from(clock.instant()),
                        caseNo.value())
                .update();
        return inHand(caseNo);
    }

    void save(Plan plan) {
        int rows = jdbc.sql("""
                        update instalment_plan set status = :status, approver_group = :approverGroup,
                            decided_by = :decidedBy, decision_note = :decisionNote, document_id = :documentId,
                            cost_table = :costTable, signed_on = :signedOn, signed_by = :signedBy,
                            ended_on = :endedOn, end_reason = :endReason, version = version + 1
                        where id = :id and version = :version
                        """)
                .param("status", plan.status().name())
                .param("approverGroup", plan.approverGroup())
                .param(
                        "decidedBy",
                        plan.decidedBy() == null ? null : plan.decidedBy().id())
                .param("decisionNote", plan.decisionNote())
                .param("documentId", plan.documentId())
                .param(
                        "costTable",
                        plan.agreement() == null ? null : plan.agreement().costTable())
                .param("endedOn", plan.ending() == null ? null : plan.ending().on())
                .param("endReason", plan.ending() == null ? null : plan.ending().reason())
                .param("signedOn", plan.signedOn())
                .param("signedBy", plan.signedBy())
                .param("id", plan.id())
                .param("version", plan.version())
                .update();
        if (rows == 0) {
            throw new OptimisticLockingFailureException("plan " + plan.id() + " was changed by somebody else just now");
        }
    }

    @Override
    public boolean isKept(CaseNo caseNo) {
        return jdbc.sql("select exists (select 1 from instalment_plan where case_no = ? and status = 'ACTIVE')")
                .param(caseNo.value())
                .query(Boolean.class)
                .single();
    }

    /** How many plans of a case were breached. */
    int breaches(CaseNo caseNo) {
        return count(caseNo, PlanStatus.BREACHED);
    }

    /** How many plans of a case were renegotiated, the one in force included when another is to replace it. */
    int replacements(CaseNo caseNo) {
        return count(caseNo, PlanStatus.REPLACED) + count(caseNo, PlanStatus.ACTIVE);
    }

    private int count(CaseNo caseNo, PlanStatus status) {
        return jdbc.sql("select count(*) from instalment_plan where case_no = ? and status = ?")
                .params(caseNo.value(), status.name())
                .query(Integer.class)
                .single();
    }
}
