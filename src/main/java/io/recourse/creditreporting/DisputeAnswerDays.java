package io.recourse.creditreporting;

import io.recourse.common.CaseNo;
import io.recourse.deadlines.StatutoryDay;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The last days of the answers that are owed: of disputes, and of corrections that answer them (征信业管理条例 25). */
@Component
public class DisputeAnswerDays {

    private final JdbcClient jdbc;

    DisputeAnswerDays(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Those of some cases. */
    public Map<CaseNo, List<StatutoryDay>> of(Collection<CaseNo> cases) {
        String[] numbers = cases.stream().map(CaseNo::value).toArray(String[]::new);
        return where("case_no = any(:value)", numbers);
    }

    /** Of those days the ones up to a day, past ones too. */
    public Map<CaseNo, List<StatutoryDay>> until(LocalDate last) {
        return where("answer_by <= :value", last);
    }

    private Map<CaseNo, List<StatutoryDay>> where(String condition, Object value) {
        return jdbc
                .sql("""
                        select d.case_no, d.answer_by from credit_dispute d
                        where d.%1$s and d.status <> 'ANSWERED' and not exists (
                            select 1 from credit_correction k where k.case_no = d.case_no
                                and (k.disputed_on = d.received_on or k.id = d.correction_id) and k.status = 'DISPATCHED')
                        union
                        select k.case_no, k.answer_by from credit_correction k
                        where k.%1$s and k.status <> 'DISPATCHED' and not exists (
                            select 1 from credit_dispute d where d.case_no = k.case_no
                                and (d.received_on = k.disputed_on or d.correction_id = k.id))
                        """.formatted(condition))
                .param("value", value)
                .query((row, n) -> Map.entry(
                        new CaseNo(row.getString("case_no")),
                        new StatutoryDay("dispute-answer", row.getObject("answer_by", LocalDate.class))))
                .list()
                .stream()
                .collect(Collectors.groupingBy(
                        Map.Entry::getKey, Collectors.mapping(Map.Entry::getValue, Collectors.toList())));
    }
}
