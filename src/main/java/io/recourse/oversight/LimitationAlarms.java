package io.recourse.oversight;

import io.recourse.casefile.CaseFiles;
import io.recourse.common.Policy;
import io.recourse.deadlines.Limitation;
import io.recourse.legalcase.CaseSearch;
import io.recourse.legalcase.CaseStatus;
import io.recourse.legalcase.LegalCase;
import io.recourse.legalcase.LegalCases;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Which lenders' cases are near the end of limitation. A hold does not stop limitation: held cases count too. */
@Component
class LimitationAlarms {

    private static final int PAGE = 200;

    private final LegalCases cases;
    private final CaseFiles files;
    private final Policy policy;
    private final Clock clock;

    LimitationAlarms(LegalCases cases, CaseFiles files, Policy policy, Clock clock) {
        this.cases = cases;
        this.files = files;
        this.policy = policy;
        this.clock = clock;
    }

    /** Reads all cases that are not closed, page by page. What has just passed stays: nothing was mended. */
    @Transactional(readOnly = true)
    public List<Alarm> now() {
        LocalDate today = LocalDate.now(clock);
        int bound = policy.count("alert-limitation-days", today);
        Map<String, SortedMap<String, LocalDate>> near = new TreeMap<>();
        for (CaseStatus status : List.of(CaseStatus.OPEN, CaseStatus.ON_HOLD)) {
            String after = null;
            List<LegalCase> page;
            do {
                page = cases.search(new CaseSearch(null, null, status, null, after, PAGE));
                add(page, today.minusDays(bound), today.plusDays(bound), near);
                after = page.isEmpty()
                        ? null
                        : page.get(page.size() - 1).caseNo().value();
            } while (page.size() == PAGE);
        }
        List<Alarm> alarms = new ArrayList<>();
        near.forEach((lender, days) ->
                alarms.add(new Alarm(AlertRule.LIMITATION, lender, days.size(), bound, days.size(), days)));
        return alarms;
    }

    private void add(
            List<LegalCase> page, LocalDate from, LocalDate until, Map<String, SortedMap<String, LocalDate>> near) {
        Map<?, Limitation.Result> limitations = files.limitations(page);
        for (LegalCase each : page) {
            Limitation.Result limitation = limitations.get(each.caseNo());
            if (limitation != null
                    && !limitation.expiresOn().isBefore(from)
                    && !limitation.expiresOn().isAfter(until)) {
                near.computeIfAbsent(each.lenderCode().value(), unseen -> new TreeMap<>())
                        .put(each.caseNo().value(), limitation.expiresOn());
            }
        }
    }
}
