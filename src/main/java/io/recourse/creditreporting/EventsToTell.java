package io.recourse.creditreporting;

import io.recourse.common.CaseNo;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Which special transactions a record tells: those of its month, and earlier ones of which the bureau had no record since,
 * because the account was held or they were recorded late.
 */
@Component
class EventsToTell {

    /** The record of a month that was handed in, with a file that was asked for on that day. */
    private record Told(CaseNo caseNo, YearMonth month, LocalDate madeOn) {}

    private final JdbcClient jdbc;

    EventsToTell(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The records, each with the events that a file of this format tells. */
    List<MonthlyRecord> in(String format, List<MonthlyRecord> records) {
        Map<CaseNo, List<Told>> told = told(
                format,
                records.stream()
                        .filter(record -> record.events().stream().anyMatch(event -> isEarlier(event, record)))
                        .map(MonthlyRecord::caseNo)
                        .collect(Collectors.toSet()));
        return records.stream()
                .map(record -> record.telling(record.events().stream()
                        .filter(event -> !isEarlier(event, record)
                                || told.getOrDefault(record.caseNo(), List.of()).stream()
                                        .noneMatch(one -> tells(one, event, record.month())))
                        .toList()))
                .toList();
    }

    /** An early settlement belongs to the closing, whenever that is told. */
    private static boolean isEarlier(MonthlyRecord.Event event, MonthlyRecord record) {
        return event.kind() != MonthlyRecord.EventKind.SETTLED_EARLY
                && YearMonth.from(event.on()).isBefore(record.month());
    }

    private static boolean tells(Told told, MonthlyRecord.Event event, YearMonth before) {
        return told.month().isBefore(before)
                && !told.month().isBefore(YearMonth.from(event.on()))
                && !told.madeOn().isBefore(event.knownOn());
    }

    /** A rejected record that goes again for its own month tells its events itself; the mark of a dispute tells none. */
    private Map<CaseNo, List<Told>> told(String format, Set<CaseNo> cases) {
        if (cases.isEmpty()) {
            return Map.of();
        }
        return jdbc
                .sql("""
                        select r.case_no, r.month, cast(b.made_at at time zone 'Asia/Shanghai' as date) as made_on
                        from bureau_record r join bureau_batch b on b.id = r.batch_id
                        where r.case_no in (:cases) and r.correction_id is null and b.format = :format
                            and b.kind = 'MONTH' and (r.month = b.month or exists (select 1 from bureau_record o
                                where o.resent_in = b.id and o.case_no = r.case_no and o.month = r.month
                                    and o.correction_id is null))
                            and b.status = 'SENT' and (r.answer is distinct from 'REJECTED' or r.decision = 'RESEND')
                        """)
                .param("cases", cases.stream().map(CaseNo::value).toList())
                .param("format", format)
                .query((row, n) -> new Told(
                        new CaseNo(row.getString("case_no")),
                        YearMonth.from(row.getObject("month", LocalDate.class)),
                        row.getObject("made_on", LocalDate.class)))
                .list()
                .stream()
                .collect(Collectors.groupingBy(Told::caseNo));
    }
}
