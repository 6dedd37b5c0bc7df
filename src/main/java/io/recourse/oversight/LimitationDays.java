package io.recourse.oversight;

import io.recourse.casefile.CaseFiles;
import io.recourse.common.CaseNo;
import io.recourse.deadlines.Limitation;
import io.recourse.legalcase.CaseSearch;
import io.recourse.legalcase.CaseStatus;
import io.recourse.legalcase.LegalCase;
import io.recourse.legalcase.LegalCases;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Keeps when the limitation of each case that is not closed ends, for what counts over all cases. A hold does not stop limitation. */
@Component
class LimitationDays {

    private static final int PAGE = 200;

    private final LegalCases cases;
    private final CaseFiles files;
    private final JdbcClient jdbc;

    LimitationDays(LegalCases cases, CaseFiles files, JdbcClient jdbc) {
        this.cases = cases;
        this.files = files;
        this.jdbc = jdbc;
    }

    /** Reads all cases that are not closed, page by page. */
    void reckon() {
        for (CaseStatus status : List.of(CaseStatus.OPEN, CaseStatus.ON_HOLD)) {
            String after = null;
            List<LegalCase> page;
            do {
                page = cases.search(new CaseSearch(null, null, status, null, after, PAGE));
                keep(files.limitations(page));
                after = page.isEmpty()
                        ? null
                        : page.get(page.size() - 1).caseNo().value();
            } while (page.size() == PAGE);
        }
        jdbc.sql("""
                        delete from limitation_day d using legal_case c where c.case_no = d.case_no and c.status = 'CLOSED'
                        """).update();
    }

    private void keep(Map<CaseNo, Limitation.Result> limitations) {
        List<Map.Entry<CaseNo, Limitation.Result>> each = List.copyOf(limitations.entrySet());
        jdbc.sql("""
                        insert into limitation_day as d (case_no, expires_on)
                        select * from unnest(cast(:cases as text[]), cast(:days as date[]))
                        on conflict (case_no) do update set expires_on = excluded.expires_on
                        where d.expires_on <> excluded.expires_on
                        """)
                .param(
                        "cases",
                        each.stream().map(entry -> entry.getKey().value()).toArray(String[]::new))
                .param(
                        "days",
                        each.stream()
                                .map(entry -> entry.getValue().expiresOn().toString())
                                .toArray(String[]::new))
                .update();
    }
}
