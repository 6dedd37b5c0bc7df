package io.recourse.contact;

/**
 * Somebody who calls or visits debtors.
 *
 * @param person the user's id, or the number that an agency gave its collector
 * @param agency the agency's code; empty for own staff
 */
public record Collector(String person, String agency) {

    public static Collector staff(String user) {
        return new Collector(user, "");
    }
}
