package io.recourse.courtfiling;

import io.recourse.common.Money;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;

/** {@link PreservationSought} in the columns of {@code court_filing}. */
final class PreservationSoughtRow {

    private PreservationSoughtRow() {}

    /** By the names of the statement's parameters; all null where none is sought. */
    static Map<String, Object> columns(PreservationSought sought) {
        Map<String, Object> columns = new HashMap<>();
        columns.put("preservationStage", sought == null ? null : sought.stage().name());
        columns.put(
                "preservationAmount", sought == null ? null : sought.amount().amount());
        columns.put("preservationProperty", sought == null ? null : sought.property());
        columns.put("preservationReasons", sought == null ? null : sought.reasons());
        columns.put(
                "preservationGuarantee",
                sought == null || sought.guarantee() == null
                        ? null
                        : sought.guarantee().amount());
        columns.put("guaranteeForm", sought == null ? null : sought.guaranteeForm());
        columns.put("preservationCourt", sought == null ? null : sought.court());
        columns.put("preservationOrderedOn", sought == null ? null : sought.orderedOn());
        columns.put("preservationOrderNo", sought == null ? null : sought.orderNo());
        return columns;
    }

    /** @return null where none is sought */
    static PreservationSought read(ResultSet row) throws SQLException {
        BigDecimal guarantee = row.getBigDecimal("preservation_guarantee");
        return row.getString("preservation_stage") == null
                ? null
                : new PreservationSought(
                        PreservationSought.Stage.valueOf(row.getString("preservation_stage")),
                        new Money(row.getBigDecimal("preservation_amount")),
                        row.getString("preservation_property"),
                        row.getString("preservation_reasons"),
                        guarantee == null ? null : new Money(guarantee),
                        row.getString("preservation_guarantee_form"),
                        row.getString("preservation_court"),
                        row.getObject("preservation_ordered_on", LocalDate.class),
                        row.getString("preservation_order_no"));
    }
}
