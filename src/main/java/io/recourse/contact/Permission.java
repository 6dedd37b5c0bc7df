package io.recourse.contact;

import java.time.Instant;

/**
 * Whether a contact may be made at a moment.
 *
 * @param rule the rule that refuses it, a message key; null when allowed
 * @param article where the rule comes from; null when allowed
 * @param nextMoment when the same contact becomes lawful; null when allowed, or when waiting does not help
 */
public record Permission(boolean allowed, String rule, String article, Instant nextMoment) {

    static final Permission ALLOWED = new Permission(true, null, null, null);

    static Permission refused(String rule, String article, Instant nextMoment) {
        return new Permission(false, rule, article, nextMoment);
    }
}
