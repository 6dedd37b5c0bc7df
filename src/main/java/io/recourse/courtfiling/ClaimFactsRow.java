package io.recourse.courtfiling;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;

/** {@link ClaimFacts} in the columns of {@code court_filing}. */
final class ClaimFactsRow {

    private ClaimFactsRow() {}

    /** By the names of the statement's parameters; all null without facts. */
    static Map<String, Object> columns(ClaimFacts facts) {
        Map<String, Object> columns = new HashMap<>();
        columns.put("debtorLocated", facts == null ? null : facts.debtorLocated());
        columns.put("preservationWanted", facts == null ? null : facts.preservationWanted());
        columns.put("counterclaim", facts == null ? null : facts.counterclaim());
        columns.put("appraisal", facts == null ? null : facts.appraisal());
        columns.put("smallClaimsAgreed", facts == null ? null : facts.smallClaimsAgreed());
        columns.put("assignment", facts == null ? null : facts.assignment().name());
        GuarantorsSued sued = facts == null ? null : facts.guarantors();
        columns.put("guaranteeKind", sued == null ? null : sued.kind().name());
        columns.put("guaranteeSignedOn", sued == null ? null : sued.signedOn());
        columns.put("guaranteeAgreedEnd", sued == null ? null : sued.agreedEnd());
        columns.put("guaranteeContent", sued == null ? null : sued.content());
        return columns;
    }

    /** @return null for a draft from before they were asked */
    static ClaimFacts read(ResultSet row) throws SQLException {
        return row.getString("assignment") == null
                ? null
                : new ClaimFacts(
                        row.getBoolean("debtor_located"),
                        row.getBoolean("preservation_wanted"),
                        row.getBoolean("counterclaim"),
                        row.getBoolean("appraisal"),
                        row.getBoolean("small_claims_agreed"),
                        ClaimFacts.Assignment.valueOf(row.getString("assignment")),
                        guarantors(row));
    }

    private static GuarantorsSued guarantors(ResultSet row) throws SQLException {
        return row.getString("guarantee_kind") == null
                ? null
                : new GuarantorsSued(
                        GuarantorsSued.Kind.valueOf(row.getString("guarantee_kind")),
                        row.getObject("guarantee_signed_on", LocalDate.class),
                        row.getObject("guarantee_agreed_end", LocalDate.class),
                        row.getString("guarantee_content"));
    }
}
