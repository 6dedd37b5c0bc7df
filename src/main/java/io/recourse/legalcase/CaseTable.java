package io.recourse.legalcase;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Writes the rows of cases. */
@Repository
class CaseTable {

    private final JdbcClient jdbc;
    private final JdbcTemplate batch;

    CaseTable(JdbcClient jdbc, JdbcTemplate batch) {
        this.jdbc = jdbc;
        this.batch = batch;
    }

    List<Long> nextNumbers(int count) {
        return jdbc.sql("select nextval('case_number') from generate_series(1, ?)")
                .param(count)
                .query(Long.class)
                .list();
    }

    void insert(Collection<LegalCase> cases) {
        batch.batchUpdate(
                """
                insert into legal_case (case_no, contract_no, lender_code, product, status, opened_on)
                values (?, ?, ?, ?, ?, ?)
                """,
                cases.stream()
                        .map(legalCase -> new Object[] {
                            legalCase.caseNo().value(),
                            legalCase.contractNo().value(),
                            legalCase.lenderCode().value(),
                            legalCase.product(),
                            legalCase.status().name(),
                            legalCase.openedOn()
                        })
                        .toList());
    }

    /** @return false when somebody else changed the case since it was read */
    boolean update(LegalCase changed, Instant now) {
        return jdbc.sql("""
                        update legal_case set status = :status, stage = :stage, outcome = :outcome,
                            closed_at = case when :status = 'CLOSED' then coalesce(closed_at, :now) end,
                            version = version + 1
                        where case_no = :caseNo and version = :version
                        """)
                        .param("status", changed.status().name())
                        .param("stage", changed.stage())
                        .param("outcome", changed.outcome())
                        .param("now", Timestamp.from(now))
                        .param("caseNo", changed.caseNo().value())
                        .param("version", changed.version())
                        .update()
                == 1;
    }
}
