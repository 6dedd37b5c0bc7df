package io.recourse.contact;

import io.recourse.documents.WordingRules;
import io.recourse.legalcase.PartyRole;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Locale;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** What a text may say (C5, C8, 民法典 192): the table {@code contact-wording}. */
@Component
@Order(2)
class LawfulWording implements ContactRule, WordingRules {

    /** The word by which the table names its row for a lawyer's letter, whatever that says itself. */
    private static final String SUIT = "起诉";

    private final RuleTables tables;
    private final DebtStanding standing;

    LawfulWording(RuleTables tables, DebtStanding standing) {
        this.tables = tables;
        this.standing = standing;
    }

    @Override
    public Permission check(Circumstances c, ZonedDateTime at) {
        String text = c.contact().text().toLowerCase(Locale.ROOT)
                + (c.contact().purpose() == Purpose.DEMAND_LETTER ? SUIT : "");
        List<RuleTables.Row> rows = text.isBlank() ? List.of() : tables.words(text);
        return rows.stream()
                .filter(row -> isForbidden(row, c))
                .findFirst()
                .map(row -> Permission.refused(row.rule(), row.why(), null))
                .orElse(Permission.ALLOWED);
    }

    @Override
    public List<String> broken(String text) {
        return tables.words(text.toLowerCase(Locale.ROOT)).stream()
                .filter(row -> row.forbidden().equals("ALWAYS"))
                .map(row -> Permission.refused(row.rule(), row.why(), null).rule())
                .toList();
    }

    private boolean isForbidden(RuleTables.Row row, Circumstances c) {
        return switch (row.forbidden()) {
            case "BARRED" -> standing.isBarred(c.contact().caseNo());
            case "CONTACT" -> c.role() == PartyRole.CONTACT;
            default -> true;
        };
    }
}
