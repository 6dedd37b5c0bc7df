package io.recourse.courtfiling;

import io.recourse.casefile.CaseFiles;
import io.recourse.common.CaseNo;
import io.recourse.common.Refused;
import io.recourse.legalcase.CaseStatus;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.context.support.DefaultMessageSourceResolvable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What keeps a packet from the court after its approval: money, an event or a colleague may have overtaken it. */
@Component
public class KeptFromCourt {

    private static final Set<FilingStatus> APPROVED = Set.of(FilingStatus.APPROVED, FilingStatus.FILED);

    private final JdbcClient jdbc;

    KeptFromCourt(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * How a case and its filing in hand stand.
     *
     * @param outcome of the case; null while it is open
     * @param filingId null without one
     * @param filing how far it is; null without one
     * @param propertyFirst whether they ask a court to preserve property before the suit
     * @param signed whether every paper is
     * @param moved whether money came in or went back since the papers
     * @param sentBack whether it was sent back since it was considered
     * @param awaited whether the case waits for what the court makes of them
     */
    private record Standing(
            CaseNo caseNo,
            CaseStatus status,
            String outcome,
            UUID filingId,
            FilingStatus filing,
            boolean propertyFirst,
            boolean signed,
            boolean moved,
            boolean sentBack,
            boolean awaited) {

        Optional<Refused> whyNever() {
            if (status == CaseStatus.CLOSED) {
                return kept("closed", new DefaultMessageSourceResolvable("outcome." + outcome));
            } else if (filing == null || !APPROVED.contains(filing)) {
                return kept("not-approved");
            } else if (propertyFirst) {
                return kept("property-first");
            }
            return signed ? Optional.empty() : kept("unsigned");
        }

        Optional<Refused> why() {
            return whyNever().or(() -> {
                if (filing == FilingStatus.FILED) {
                    return kept("filed");
                } else if (status == CaseStatus.ON_HOLD) {
                    return kept("held");
                } else if (moved) {
                    return Optional.of(new Refused("filing.paid-meanwhile", caseNo));
                }
                return awaited ? Optional.empty() : kept("elsewhere");
            });
        }

        /** A batch takes no filing that was sent back: one that was, or is another than the batch's, is drafted anew. */
        Optional<Refused> whyInBatch(UUID approved) {
            return why().or(() -> sentBack || !filingId.equals(approved) ? kept("anew") : Optional.empty());
        }

        private Optional<Refused> kept(String why, Object... more) {
            Object[] arguments = new Object[more.length + 1];
            arguments[0] = caseNo;
            System.arraycopy(more, 0, arguments, 1, more.length);
            return Optional.of(new Refused("filing.kept." + why, arguments));
        }
    }

    /** Why a case's packet must not go to the court as it is; empty when it may. */
    public Optional<Refused> why(CaseNo caseNo) {
        return standing(List.of(caseNo)).get(caseNo).why();
    }

    /**
     * Those of a batch's cases whose packets must not go to the court as they are, each with the reason, in the cases' order.
     *
     * @param approved the filing of each case that was approved with the batch
     */
    Map<CaseNo, Refused> among(Map<CaseNo, UUID> approved) {
        Map<CaseNo, Standing> standing = standing(approved.keySet());
        Map<CaseNo, Refused> kept = new LinkedHashMap<>();
        approved.forEach(
                (caseNo, filing) -> standing.get(caseNo).whyInBatch(filing).ifPresent(why -> kept.put(caseNo, why)));
        return kept;
    }

    /** Why no court can have received the packet properly; empty when one can. */
    Optional<Refused> whyNever(CaseNo caseNo) {
        return standing(List.of(caseNo)).get(caseNo).whyNever();
    }

    private Map<CaseNo, Standing> standing(Collection<CaseNo> cases) {
        return jdbc
                .sql("""
                        select c.case_no, c.status, c.outcome, f.id as filing_id, f.status as filing,
                            exists (select 1 from document d where d.id = f.document_ids[1]
                                and d.template = 'court-filing/preservation-application') as property_first,
                            coalesce(cardinality(f.document_ids) > 0 and cardinality(f.document_ids) =
                                (select count(*) from document_signature s where s.document_id = any(f.document_ids)),
                                false) as signed,
                            exists (select 1 from timeline_entry t
                                where t.case_no = c.case_no and t.kind in (:moved)
                                  and t.at > (select d.created_at from document d where d.id = f.document_ids[1])) as moved,
                            f.returned_by is not null as sent_back,
                            exists (select 1 from work_item w
                                where w.case_no = c.case_no and w.key = 'recordFiling') as awaited
                        from legal_case c left join lateral (select * from court_filing
                            where case_no = c.case_no order by considered_at desc, id limit 1) f on true
                        where c.case_no = any(:cases)
                        """)
                .param("moved", CaseFiles.MONEY_MOVED)
                .param("cases", cases.stream().map(CaseNo::value).toArray(String[]::new))
                .query((row, n) -> standing(row))
                .list()
                .stream()
                .collect(Collectors.toMap(Standing::caseNo, one -> one));
    }

    private static Standing standing(ResultSet row) throws SQLException {
        String filing = row.getString("filing");
        return new Standing(
                new CaseNo(row.getString("case_no")),
                CaseStatus.valueOf(row.getString("status")),
                row.getString("outcome"),
                row.getObject("filing_id", UUID.class),
                filing == null ? null : FilingStatus.valueOf(filing),
                row.getBoolean("property_first"),
                row.getBoolean("signed"),
                row.getBoolean("moved"),
                row.getBoolean("sent_back"),
                row.getBoolean("awaited"));
    }
}
