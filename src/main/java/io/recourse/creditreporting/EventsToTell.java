package io.recourse.creditreporting;

import io.recourse.common.CaseNo;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Which special transactions a record tells: those until its month's end that no other record of the format tells. One that
 * was rejected tells none, nor does one of a file that was discarded; a file that is made counts before it is sent.
 */
@Component
class EventsToTell {

    private record Told(CaseNo caseNo, String event) {}

    private final JdbcClient jdbc;

    EventsToTell(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The records, each with the events that a file of this format tells. */
    List<MonthlyRecord> in(String format, List<MonthlyRecord> records) {
        Map<CaseNo, Set<String>> told = told(
                format,
                records.stream()
                        .filter(record -> !record.events().isEmpty())
                        .map(MonthlyRecord::caseNo)
                        .collect(Collectors.toSet()));
        return records.stream()
                .map(record -> record.telling(record.events().stream()
                        .filter(event ->
                                !told.getOrDefault(record.caseNo(), Set.of()).contains(event.key()))
                        .toList()))
                .toList();
    }

    private Map<CaseNo, Set<String>> told(String format, Set<CaseNo> cases) {
        if (cases.isEmpty()) {
            return Map.of();
        }
        return jdbc
                .sql("""
                        select r.case_no, unnest(r.events) as event
                        from bureau_record r join bureau_batch b on b.id = r.batch_id
                        where r.case_no in (:cases) and b.format = :format and %s
                            and r.answer is distinct from 'REJECTED'
                        """.formatted(BatchRecords.COUNTS))
                .param("cases", cases.stream().map(CaseNo::value).toList())
                .param("format", format)
                .query((row, n) -> new Told(new CaseNo(row.getString("case_no")), row.getString("event")))
                .list()
                .stream()
                .collect(Collectors.groupingBy(Told::caseNo, Collectors.mapping(Told::event, Collectors.toSet())));
    }
}
