package io.recourse.courtfiling;

import io.recourse.common.Actor;
import io.recourse.common.CaseNo;
import io.recourse.common.Money;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** All filings. */
@Component
public class CourtFilings {

    private final JdbcClient jdbc;
    private final Clock clock;

    CourtFilings(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** The filing in hand: the latest of the case. */
    public Optional<CourtFiling> latest(CaseNo caseNo) {
        return jdbc.sql("select * from court_filing where case_no = ? order by considered_at desc, id limit 1")
                .param(caseNo.value())
                .query((row, n) -> filing(row))
                .optional();
    }

    CourtFiling get(UUID id) {
        return jdbc.sql("select * from court_filing where id = ?")
                .param(id)
                .query((row, n) -> filing(row))
                .single();
    }

    CourtFiling inHand(CaseNo caseNo) {
        return latest(caseNo).orElseThrow(() -> new IllegalStateException("case " + caseNo + " has no filing in hand"));
    }

    /** A filing that was left half done, because an event took the case away, gives way to the new one. */
    void consider(CaseNo caseNo, Route proposed, String why) {
        jdbc.sql("""
                        update court_filing set status = 'ABANDONED', version = version + 1
                        where case_no = ? and status not in ('FILED', 'ABANDONED')
                        """).param(caseNo.value()).update();
        jdbc.sql("""
                        insert into court_filing (id, case_no, status, proposed_route, route_why, route, considered_at)
                        values (?, ?, 'CONSIDERED', ?, ?, ?, ?)
                        """)
                .params(
                        UUID.randomUUID(),
                        caseNo.value(),
                        proposed.name(),
                        why,
                        proposed.name(),
                        Timestamp.from(clock.instant()))
                .update();
    }

    void save(CourtFiling filing) {
        CourtFiling.Claim claim = filing.claim();
        Venue venue = claim == null ? null : claim.venue();
        PreservationSought preservation = claim == null ? null : claim.preservation();
        CourtFiling.Filed filed = filing.filed();
        int rows = jdbc.sql("""
                        update court_filing set status = :status, proposed_route = :proposedRoute,
                            route_why = :routeWhy, route = :route, court = :court,
                            court_ground = :courtGround, court_agreement = :courtAgreement,
                            performance_place = :performancePlace, agreement_clause = :agreementClause,
                            debtor_located = :debtorLocated, preservation_wanted = :preservationWanted,
                            counterclaim = :counterclaim, appraisal = :appraisal,
                            small_claims_agreed = :smallClaimsAgreed, assignment = :assignment,
                            guarantee_kind = :guaranteeKind, guarantee_signed_on = :guaranteeSignedOn,
                            guarantee_agreed_end = :guaranteeAgreedEnd, guarantee_content = :guaranteeContent,
                            cut_off_on = :cutOffOn, claim_amount = :claimAmount, court_fee = :courtFee,
                            preservation_stage = :preservationStage, preservation_amount = :preservationAmount,
                            preservation_property = :preservationProperty,
                            preservation_reasons = :preservationReasons,
                            preservation_guarantee = :preservationGuarantee,
                            preservation_guarantee_form = :guaranteeForm, preservation_court = :preservationCourt,
                            preservation_ordered_on = :preservationOrderedOn,
                            preservation_order_no = :preservationOrderNo,
                            interest_to_payment = :interestToPayment, note = :note, drafted_by = :draftedBy,
                            reviewed_by = :reviewedBy, approved_by = :approvedBy, returned_by = :returnedBy,
                            return_reason = :returnReason, document_ids = :documentIds,
                            bundle_id = :bundleId, court_name = :courtName,
                            court_case_no = :courtCaseNo, filed_on = :filedOn, version = version + 1
                        where id = :id and version = :version
                        """)
                .param("status", filing.status().name())
                .param("proposedRoute", filing.proposedRoute().name())
                .param("routeWhy", filing.routeWhy())
                .param("route", filing.route().name())
                .params(ClaimFactsRow.columns(claim == null ? null : claim.facts()))
                .param("courtGround", venue == null ? null : venue.ground().name())
                .param(
                        "courtAgreement",
                        venue == null ? null : venue.agreement().name())
                .param(
                        "performancePlace",
                        venue == null ? null : venue.performance().name())
                .param("agreementClause", venue == null ? null : venue.clause())
                .param("court", claim == null ? null : claim.court())
                .param("cutOffOn", claim == null ? null : claim.cutOffOn())
                .param("claimAmount", claim == null ? null : claim.amount().amount())
                .param("courtFee", claim == null ? null : claim.courtFee().amount())
                .param("interestToPayment", claim == null || claim.interestToPayment())
                .params(PreservationSoughtRow.columns(preservation))
                .param("note", claim == null ? null : claim.note())
                .param("draftedBy", id(filing.draftedBy()))
                .param("reviewedBy", id(filing.reviewedBy()))
                .param("approvedBy", id(filing.approvedBy()))
                .param("returnedBy", id(filing.returnedBy()))
                .param("returnReason", filing.returnReason())
                .param("documentIds", filing.documentIds().toArray(UUID[]::new))
                .param("bundleId", filing.bundleId())
                .param("courtName", filed == null ? null : filed.courtName())
                .param("courtCaseNo", filed == null ? null : filed.courtCaseNo())
                .param("filedOn", filed == null ? null : filed.on())
                .param("id", filing.id())
                .param("version", filing.version())
                .update();
        requireSaved(rows);
    }

    /** Nothing else of it changes: what a court has preserved for it stays with it. */
    void abandon(CourtFiling filing) {
        int rows = jdbc.sql("""
                        update court_filing set status = ?, drafted_by = ?, version = version + 1
                        where id = ? and version = ?
                        """)
                .params(filing.status().name(), id(filing.draftedBy()), filing.id(), filing.version())
                .update();
        requireSaved(rows);
    }

    private static void requireSaved(int rows) {
        if (rows == 0) {
            throw new OptimisticLockingFailureException("the filing was changed by somebody else just now");
        }
    }

    private static String id(Actor actor) {
        return actor == null ? null : actor.id();
    }

    private static Actor actor(String id) {
        return id == null ? null : new Actor(id);
    }

    private static Venue venue(ResultSet row) throws SQLException {
        return row.getString("court_ground") == null
                ? null
                : new Venue(
                        Venue.Ground.valueOf(row.getString("court_ground")),
                        Venue.Agreement.valueOf(row.getString("court_agreement")),
                        Venue.Performance.valueOf(row.getString("performance_place")),
                        row.getString("agreement_clause"));
    }

    private static CourtFiling filing(ResultSet row) throws SQLException {
        CourtFiling.Claim claim = row.getString("court") == null
                ? null
                : new CourtFiling.Claim(
                        row.getString("court"),
                        venue(row),
                        row.getObject("cut_off_on", LocalDate.class),
                        new Money(row.getBigDecimal("claim_amount")),
                        new Money(row.getBigDecimal("court_fee")),
                        row.getBoolean("interest_to_payment"),
                        PreservationSoughtRow.read(row),
                        ClaimFactsRow.read(row),
                        row.getString("note"));
        CourtFiling.Filed filed = row.getString("court_name") == null
                ? null
                : new CourtFiling.Filed(
                        row.getString("court_name"),
                        row.getString("court_case_no"),
                        row.getObject("filed_on", LocalDate.class));
        return new CourtFiling(
                row.getObject("id", UUID.class),
                new CaseNo(row.getString("case_no")),
                FilingStatus.valueOf(row.getString("status")),
                Route.valueOf(row.getString("proposed_route")),
                row.getString("route_why"),
                Route.valueOf(row.getString("route")),
                claim,
                actor(row.getString("drafted_by")),
                actor(row.getString("reviewed_by")),
                actor(row.getString("approved_by")),
                actor(row.getString("returned_by")),
                row.getString("return_reason"),
                List.of((UUID[]) row.getArray("document_ids").getArray()),
                row.getObject("bundle_id", UUID.class),
                filed,
                row.getInt("version"));
    }
}
