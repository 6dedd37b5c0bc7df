package io.recourse.legalcase;

import io.recourse.common.CaseNo;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What lenders say of the consents to the reporting of their loans. */
@Component
public class CreditConsents {

    private final JdbcClient jdbc;
    private final JdbcTemplate batch;

    CreditConsents(JdbcClient jdbc, JdbcTemplate batch) {
        this.jdbc = jdbc;
        this.batch = batch;
    }

    /** Nothing where the lender's file is silent. */
    public Optional<CreditConsent> of(CaseNo caseNo) {
        return Optional.ofNullable(of(List.of(caseNo)).get(caseNo));
    }

    /** Those of which something was said. */
    public Map<CaseNo, CreditConsent> of(Collection<CaseNo> cases) {
        return jdbc
                .sql("select case_no, consent from credit_consent where case_no = any(:cases)")
                .param("cases", cases.stream().map(CaseNo::value).toArray(String[]::new))
                .query((row, n) -> Map.entry(
                        new CaseNo(row.getString("case_no")), CreditConsent.valueOf(row.getString("consent"))))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /** What was said last counts. */
    @Transactional
    public void state(Map<CaseNo, CreditConsent> consents) {
        batch.batchUpdate(
                """
                insert into credit_consent (case_no, consent) values (?, ?)
                on conflict (case_no) do update set consent = excluded.consent
                """,
                consents.entrySet().stream()
                        .map(one -> new Object[] {
                            one.getKey().value(), one.getValue().name()
                        })
                        .toList());
    }
}
