package io.recourse.instalment;

import io.recourse.common.Actor;
import io.recourse.common.CaseNo;
import io.recourse.common.Money;
import io.recourse.contact.PlanStanding;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
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

    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    private final JdbcClient jdbc;
    private final Clock clock;

    Plans(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** All plans of a case, oldest first. */
    public List<Plan> of(CaseNo caseNo) {
        return jdbc.sql("select * from instalment_plan where case_no = ? order by proposed_at, id")
                .param(caseNo.value())
                .query((row, n) -> plan(row))
                .list();
    }

    /** The plan in hand: the latest of the case. */
    public Optional<Plan> latest(CaseNo caseNo) {
        return jdbc.sql("select * from instalment_plan where case_no = ? order by proposed_at desc, id limit 1")
                .param(caseNo.value())
                .query((row, n) -> plan(row))
                .optional();
    }

    /** The plans in force of some cases. */
    public List<Plan> active(Collection<CaseNo> cases) {
        return jdbc.sql(
                        "select * from instalment_plan where case_no = any(:cases) and status = 'ACTIVE' order by case_no")
                .param("cases", cases.stream().map(CaseNo::value).toArray(String[]::new))
                .query((row, n) -> plan(row))
                .list();
    }

    Plan inHand(CaseNo caseNo) {
        return latest(caseNo).orElseThrow(() -> new IllegalStateException("case " + caseNo + " has no plan in hand"));
    }

    /** A proposal replaces one that was returned or never answered. */
    Plan propose(CaseNo caseNo, PlanTerms terms, String note, Actor by) {
        jdbc.sql("""
                        update instalment_plan set status = 'REFUSED', version = version + 1
                        where case_no = ? and status in ('PROPOSED', 'RETURNED', 'APPROVED')
                        """).param(caseNo.value()).update();
        UUID id = UUID.randomUUID();
        jdbc.sql("""
                        insert into instalment_plan (id, case_no, status, debt, waiver, down_payment, instalments,
                            first_due_on, grace_days, note, proposed_by, proposed_at)
                        values (?, ?, 'PROPOSED', ?, ?, ?, ?, ?, ?, ?, ?, ?)
                        """)
                .params(
                        id,
                        caseNo.value(),
                        terms.debt().amount(),
                        terms.waiver().amount(),
                        terms.downPayment().amount(),
                        terms.instalments(),
                        terms.firstDueOn(),
                        terms.graceDays(),
                        note,
                        by.id(),
                        Timestamp.from(clock.instant()))
                .update();
        return inHand(caseNo);
    }

    void save(Plan plan) {
        int rows = jdbc.sql("""
                        update instalment_plan set status = :status, approver_group = :approverGroup,
                            decided_by = :decidedBy, decision_note = :decisionNote, document_id = :documentId,
                            signed_on = :signedOn, signed_by = :signedBy, version = version + 1
                        where id = :id and version = :version
                        """)
                .param("status", plan.status().name())
                .param("approverGroup", plan.approverGroup())
                .param(
                        "decidedBy",
                        plan.decidedBy() == null ? null : plan.decidedBy().id())
                .param("decisionNote", plan.decisionNote())
                .param("documentId", plan.documentId())
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
        return jdbc.sql("select count(*) from instalment_plan where case_no = ? and status = 'BREACHED'")
                .param(caseNo.value())
                .query(Integer.class)
                .single();
    }

    private static Plan plan(ResultSet row) throws SQLException {
        String decidedBy = row.getString("decided_by");
        return new Plan(
                row.getObject("id", UUID.class),
                new CaseNo(row.getString("case_no")),
                PlanStatus.valueOf(row.getString("status")),
                new PlanTerms(
                        new Money(row.getBigDecimal("debt")),
                        new Money(row.getBigDecimal("waiver")),
                        new Money(row.getBigDecimal("down_payment")),
                        row.getInt("instalments"),
                        row.getObject("first_due_on", LocalDate.class),
                        row.getInt("grace_days")),
                row.getString("note"),
                new Actor(row.getString("proposed_by")),
                row.getTimestamp("proposed_at").toInstant().atZone(ZONE).toLocalDate(),
                row.getString("approver_group"),
                decidedBy == null ? null : new Actor(decidedBy),
                row.getString("decision_note"),
                row.getObject("document_id", UUID.class),
                row.getObject("signed_on", LocalDate.class),
                row.getString("signed_by"),
                row.getInt("version"));
    }
}
