package io.recourse.agencyplacement;

import io.recourse.common.Actor;
import io.recourse.common.CaseNo;
import io.recourse.contact.Collector;
import io.recourse.contact.Examinations;
import io.recourse.contact.GuardedCases;
import io.recourse.legalcase.LegalCases;
import io.recourse.legalcase.LenderMandates;
import io.recourse.legalcase.Measure;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** An agency that may work, and cases that are entrusted to it. */
@Component
public class PlacedCases {

    public static final Actor LEAD = new Actor("lead");

    private final GuardedCases cases;
    private final LegalCases legalCases;
    private final LenderMandates mandates;
    private final Agencies agencies;
    private final Examinations examinations;
    private final JdbcClient jdbc;
    private final Clock clock;

    PlacedCases(
            GuardedCases cases,
            LegalCases legalCases,
            LenderMandates mandates,
            Agencies agencies,
            Examinations examinations,
            JdbcClient jdbc,
            Clock clock) {
        this.cases = cases;
        this.legalCases = legalCases;
        this.mandates = mandates;
        this.agencies = agencies;
        this.examinations = examinations;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** A new agency under contract, whose collectors A01 and A02 passed their exam. */
    @Transactional
    public String agency() {
        LocalDate today = LocalDate.now(clock);
        String code = "AG" + UUID.randomUUID().toString().substring(0, 6).toUpperCase();
        var lender = legalCases.get(cases.open().caseNo()).lenderCode();
        if (!mandates.holds(lender, Measure.AGENCY_PLACEMENT, today)) {
            mandates.give(lender, Measure.AGENCY_PLACEMENT, today.minusYears(1), "委托合同第2条", LEAD);
        }
        agencies.save(
                new Agency(
                        code,
                        "诚信催收服务有限公司" + code,
                        "91310000MA1FL0000X",
                        today.minusYears(2),
                        "https://lender.example/agencies",
                        today.minusYears(1),
                        today.plusYears(1),
                        today.minusMonths(1),
                        null,
                        "固定费用每案80元",
                        List.of(lender.value()),
                        null),
                LEAD);
        List.of("A01", "A02")
                .forEach(person -> examinations.record(new Collector(person, code), today.minusMonths(1), true, LEAD));
        return code;
    }

    /** A placement that two people decided, and its debtor. */
    @Transactional
    public Placed approved(String agency) {
        GuardedCases.Debtor debtor = cases.open();
        UUID id = UUID.randomUUID();
        jdbc.sql("""
                        insert into agency_placement (id, case_no, agency_code, status, term_until, reason, proposed_by,
                            proposed_at, approved_by, approved_at)
                        values (?, ?, ?, 'APPROVED', ?, '电话无果', 'lead', now(), 'lawyer', now())
                        """)
                .params(
                        id,
                        debtor.caseNo().value(),
                        agency,
                        LocalDate.now(clock).plusDays(60))
                .update();
        return new Placed(id, debtor.caseNo(), debtor);
    }

    /** The same, as handed over at a moment. */
    @Transactional
    public Placed handedOver(String agency, OffsetDateTime at) {
        Placed placed = approved(agency);
        UUID file = UUID.randomUUID();
        jdbc.sql("""
                        insert into agency_handover (id, agency_code, records, needs_release, made_by, made_at, sha256,
                            downloaded_by, downloaded_at) values (?, ?, 1, false, 'lead', ?, 'x', 'lead', ?)
                        """).params(file, agency, at, at).update();
        jdbc.sql("insert into agency_handover_case values (?, ?, 20000)")
                .params(file, placed.id())
                .update();
        jdbc.sql("update agency_placement set status = 'HANDED_OVER', handover_id = ?, handed_over_at = ? where id = ?")
                .params(file, at, placed.id())
                .update();
        return placed;
    }

    public record Placed(UUID id, CaseNo caseNo, GuardedCases.Debtor debtor) {}
}
