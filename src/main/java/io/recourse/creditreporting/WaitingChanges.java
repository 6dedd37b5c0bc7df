package io.recourse.creditreporting;

import io.recourse.common.CaseNo;
import io.recourse.common.LenderCode;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Corrections and marks of disputes that a bureau is still to be told: somebody has their file made and hands it in. */
@Component
@Transactional(readOnly = true)
public class WaitingChanges {

    /**
     * What waits of a lender in a format.
     *
     * @param corrections approved ones; where one waits, the mark of its account goes with it
     * @param marks accounts whose mark is to be set or lifted
     * @param since since when the oldest waits
     */
    public record Waiting(LenderCode lender, String format, int corrections, int marks, LocalDate since) {}

    private final CorrectionsToSend corrections;
    private final DisputeMarks marks;
    private final Map<String, BureauFormat> formats;
    private final JdbcClient jdbc;

    WaitingChanges(CorrectionsToSend corrections, DisputeMarks marks, List<BureauFormat> formats, JdbcClient jdbc) {
        this.corrections = corrections;
        this.marks = marks;
        this.formats = formats.stream().collect(Collectors.toMap(BureauFormat::name, Function.identity()));
        this.jdbc = jdbc;
    }

    /** Of each lender and format with a month that was handed in, the oldest first; none of those for which nothing waits. */
    public List<Waiting> now() {
        return jdbc
                .sql("select distinct lender_code, format from bureau_batch where kind = 'MONTH' and status = 'SENT'")
                .query((row, n) -> of(new LenderCode(row.getString("lender_code")), row.getString("format")))
                .list()
                .stream()
                .filter(one -> one.since() != null)
                .sorted((one, other) -> one.since().compareTo(other.since()))
                .toList();
    }

    private Waiting of(LenderCode lender, String format) {
        List<BureauFormat.Corrected> changes = corrections.alone(lender, formats.get(format));
        Set<CaseNo> corrected =
                changes.stream().map(BureauFormat.Corrected::caseNo).collect(Collectors.toSet());
        Map<CaseNo, LocalDate> changed = marks.changed(lender, format);
        changed.keySet().removeAll(corrected);
        return new Waiting(
                lender,
                format,
                (int) changes.stream()
                        .map(BureauFormat.Corrected::id)
                        .distinct()
                        .count(),
                changed.size(),
                Stream.concat(changes.stream().map(BureauFormat.Corrected::on), changed.values().stream())
                        .min(LocalDate::compareTo)
                        .orElse(null));
    }
}
