package io.recourse.contact;

import io.recourse.common.CaseNo;
import io.recourse.documents.WordingRules;
import io.recourse.legalcase.PartyRole;
import java.time.ZonedDateTime;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntPredicate;
import java.util.stream.Stream;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** What a text may say (C5, C8, 民法典 192): the table {@code contact-wording}. */
@Component
@Order(2)
class LawfulWording implements ContactRule, WordingRules {

    /** The word by which the table names its row for a lawyer's letter, whatever that says itself. */
    private static final String SUIT = "起诉";

    /** Whose letters assert the claim. Others speak of courts, too: they tell the debtor where he may complain. */
    private static final Set<Purpose> DEMANDING =
            EnumSet.of(Purpose.REMINDER, Purpose.DEMAND_LETTER, Purpose.PLAN_NOTICE);

    private final RuleTables tables;
    private final DebtStanding standing;

    LawfulWording(RuleTables tables, DebtStanding standing) {
        this.tables = tables;
        this.standing = standing;
    }

    @Override
    public Permission check(Circumstances c, ZonedDateTime at) {
        Contact contact = c.contact();
        String text =
                contact.text().toLowerCase(Locale.ROOT) + (contact.purpose() == Purpose.DEMAND_LETTER ? SUIT : "");
        return Stream.concat(
                        rows(text).filter(row -> isForbidden(row, c)),
                        rows(contact.letter().toLowerCase(Locale.ROOT))
                                .filter(row -> isForbiddenInLetter(row, contact)))
                .findFirst()
                .map(row -> Permission.refused(row.rule(), row.why(), null))
                .orElse(Permission.ALLOWED);
    }

    private Stream<RuleTables.Row> rows(String text) {
        return text.isBlank() ? Stream.empty() : tables.words(text).stream();
    }

    @Override
    public List<String> broken(String text) {
        return tables.words(text.toLowerCase(Locale.ROOT)).stream()
                .filter(row -> row.forbidden().equals("ALWAYS"))
                .map(row -> Permission.refused(row.rule(), row.why(), null).rule())
                .toList();
    }

    /** The row that forbids a text to the debtor of a case. */
    Optional<RuleTables.Row> forbidden(CaseNo caseNo, String text) {
        return rows(text.toLowerCase(Locale.ROOT))
                .filter(row -> row.forbidden().equals("ALWAYS")
                        || row.forbidden().equals("BARRED") && standing.isBarred(caseNo))
                .findFirst();
    }

    /** The words of a text for which a row forbids it: the first passage that it forbids by itself, and no shorter one. */
    String words(RuleTables.Row row, String text) {
        int end = shortest(1, text.length(), length -> breaks(row, text.substring(0, length)));
        int length = shortest(1, end, size -> breaks(row, text.substring(end - size, end)));
        return text.substring(end - length, end);
    }

    private boolean breaks(RuleTables.Row row, String text) {
        return tables.words(text.toLowerCase(Locale.ROOT)).stream()
                .anyMatch(found -> found.rule().equals(row.rule()));
    }

    /** The least length of which something holds that holds of the longest, and of all longer than one of which it holds. */
    private static int shortest(int least, int longest, IntPredicate holds) {
        int low = least;
        int high = longest;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (holds.test(middle)) {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        return low;
    }

    private boolean isForbiddenInLetter(RuleTables.Row row, Contact letter) {
        return row.forbidden().equals("ALWAYS")
                || row.forbidden().equals("BARRED")
                        && DEMANDING.contains(letter.purpose())
                        && standing.isBarred(letter.caseNo());
    }

    private boolean isForbidden(RuleTables.Row row, Circumstances c) {
        return switch (row.forbidden()) {
            case "BARRED" -> standing.isBarred(c.contact().caseNo());
            case "CONTACT" -> c.role() == PartyRole.CONTACT;
            default -> true;
        };
    }
}
