package io.recourse.instalment;

import io.recourse.common.Actor;
import io.recourse.common.CaseNo;
import io.recourse.common.Money;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.UUID;
import org.springframework.jdbc.core.RowMapper;

/** Reads a plan from its row. */
final class PlanRow {

    static final RowMapper<Plan> MAPPER = (row, n) -> plan(row);

    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    private PlanRow() {}

    private static Plan plan(ResultSet row) throws SQLException {
        String decidedBy = row.getString("decided_by");
        UUID documentId = row.getObject("document_id", UUID.class);
        LocalDate signedOn = row.getObject("signed_on", LocalDate.class);
        LocalDate endedOn = row.getObject("ended_on", LocalDate.class);
        return new Plan(
                row.getObject("id", UUID.class),
                new CaseNo(row.getString("case_no")),
                PlanStatus.valueOf(row.getString("status")),
                new PlanTerms(
                        money(row, "debt"),
                        money(row, "waiver"),
                        money(row, "down_payment"),
                        row.getInt("instalments"),
                        row.getObject("first_due_on", LocalDate.class),
                        row.getInt("grace_days"),
                        shape(row)),
                money(row, "monthly_income"),
                money(row, "paid_before"),
                row.getString("note"),
                new Actor(row.getString("proposed_by")),
                row.getTimestamp("proposed_at").toInstant().atZone(ZONE).toLocalDate(),
                new Plan.Approval(
                        row.getString("approver_group"),
                        decidedBy == null ? null : new Actor(decidedBy),
                        row.getString("decision_note")),
                documentId == null ? null : new Plan.Agreement(documentId, row.getString("cost_table")),
                signedOn == null ? null : new Plan.Signature(signedOn, row.getString("signed_by")),
                endedOn == null ? null : new Plan.Ending(endedOn, row.getString("end_reason")),
                row.getObject("replaces", UUID.class),
                row.getInt("version"));
    }

    private static PlanShape shape(ResultSet row) throws SQLException {
        return switch (PlanKind.valueOf(row.getString("kind"))) {
            case EQUAL -> new PlanShape.Equal();
            case STEPPED -> new PlanShape.Stepped(row.getInt("step_months"), money(row, "step_rise"));
            case BALLOON -> new PlanShape.Balloon(money(row, "balloon"));
        };
    }

    private static Money money(ResultSet row, String column) throws SQLException {
        BigDecimal amount = row.getBigDecimal(column);
        return amount == null ? null : new Money(amount);
    }
}
