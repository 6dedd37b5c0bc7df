package io.recourse.courtproceedings;

import io.recourse.common.CaseNo;
import io.recourse.common.Money;
import io.recourse.deadlines.Suspension;
import java.math.BigDecimal;
import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.springframework.jdbc.core.RowMapper;

/** Reads a suit from its row. */
final class CourtProceedingRow implements RowMapper<CourtProceeding> {

    private final ZoneId zone;

    CourtProceedingRow(ZoneId zone) {
        this.zone = zone;
    }

    @Override
    public CourtProceeding mapRow(ResultSet row, int number) throws SQLException {
        Timestamp settling = row.getTimestamp("settling_since");
        return new CourtProceeding(
                row.getObject("id", UUID.class),
                new CaseNo(row.getString("case_no")),
                row.getString("court"),
                row.getString("court_case_no"),
                row.getString("route"),
                day(row, "filed_on"),
                Standing.valueOf(row.getString("standing")),
                row.getString("stood") == null ? null : Standing.valueOf(row.getString("stood")),
                row.getString("ending"),
                settling == null ? null : settling.toInstant().atZone(zone).toLocalDate(),
                refund(row),
                known(row),
                row.getInt("version"));
    }

    private static CourtProceeding.Refund refund(ResultSet row) throws SQLException {
        Money due = money(row, "refund_due");
        return due == null
                ? null
                : new CourtProceeding.Refund(
                        due, day(row, "refund_closed_on"), money(row, "refund_received"), row.getString("refund_why"));
    }

    private static CourtProceeding.Known known(ResultSet row) throws SQLException {
        return new CourtProceeding.Known(
                day(row, "notice_on"),
                day(row, "corrected_on"),
                day(row, "mediation_on"),
                day(row, "agreed_on"),
                day(row, "accepted_on"),
                day(row, "issued_on"),
                day(row, "complaint_served_on"),
                day(row, "correct_by"),
                money(row, "claim_amount"),
                money(row, "reckoned_fee"),
                day(row, "rest_notice_on"),
                money(row, "fee"),
                money(row, "appeal_fee"),
                day(row, "published_on"),
                day(row, "notice_until"),
                day(row, "hearing_on"),
                row.getObject("hearing_at", LocalTime.class),
                row.getString("hearing_room"),
                day(row, "served_on"),
                day(row, "judgment_published_on"),
                day(row, "received_on"),
                row.getBoolean("appealable"),
                row.getBoolean("ruling"),
                day(row, "appealed_on"),
                day(row, "objected_on"),
                day(row, "decline_by"),
                money(row, "amount"),
                money(row, "ordinary_interest"),
                day(row, "awarded_on"),
                money(row, "costs_awarded"),
                day(row, "appeal_by"),
                row.getObject("perform_days", Integer.class),
                day(row, "perform_by"),
                settlement(row),
                day(row, "missed_on"),
                interruption(row),
                obstacles(row),
                row.getString("execution_no"),
                day(row, "execution_on"),
                row.getString("note"));
    }

    private static Settlement settlement(ResultSet row) throws SQLException {
        Date[] days = (Date[]) row.getArray("instalment_days").getArray();
        BigDecimal[] amounts = (BigDecimal[]) row.getArray("instalment_amounts").getArray();
        List<Settlement.Instalment> instalments = IntStream.range(0, days.length)
                .mapToObj(i -> new Settlement.Instalment(days[i].toLocalDate(), new Money(amounts[i])))
                .toList();
        return instalments.isEmpty() ? null : new Settlement(instalments, row.getBoolean("all_due_on_miss"));
    }

    private static ExecutionTime.Interruption interruption(ResultSet row) throws SQLException {
        LocalDate on = day(row, "interrupted_on");
        return on == null
                ? null
                : new ExecutionTime.Interruption(
                        ExecutionTime.Kind.valueOf(row.getString("interruption")),
                        on,
                        row.getString("interruption_proof"));
    }

    private static List<Suspension.Obstacle> obstacles(ResultSet row) throws SQLException {
        Date[] started = (Date[]) row.getArray("obstacles_started").getArray();
        Date[] removed = (Date[]) row.getArray("obstacles_removed").getArray();
        return IntStream.range(0, started.length)
                .mapToObj(i -> new Suspension.Obstacle(started[i].toLocalDate(), removed[i].toLocalDate()))
                .toList();
    }

    private static LocalDate day(ResultSet row, String column) throws SQLException {
        return row.getObject(column, LocalDate.class);
    }

    private static Money money(ResultSet row, String column) throws SQLException {
        return row.getBigDecimal(column) == null ? null : new Money(row.getBigDecimal(column));
    }
}
