package io.recourse.contact;

import io.recourse.legalcase.Reason;
import java.time.Instant;
import java.util.Locale;

/**
 * Whether a contact may be made at a moment.
 *
 * @param rule the rule that refuses it, a message key; null when allowed
 * @param why the annotation of the decision table that set the rule, in both languages; null when allowed
 * @param nextMoment when the same contact becomes lawful; null when allowed, or when waiting does not help
 */
public record Permission(boolean allowed, String rule, String why, Instant nextMoment) {

    static final Permission ALLOWED = new Permission(true, null, null, null);

    static Permission refused(String rule, String why, Instant nextMoment) {
        return new Permission(false, "contact." + rule, why, nextMoment);
    }

    /** Where the rule stands, in the reader's language; null when allowed. */
    public String article(Locale language) {
        return why == null ? null : Reason.source(why, language);
    }

    /** The rule's article and sentence, in the reader's language; null when allowed. */
    public String why(Locale language) {
        return why == null ? null : Reason.in(why, language);
    }

    Permission until(Instant moment) {
        return new Permission(allowed, rule, why, moment);
    }
}
