package io.recourse.mailing;

import io.recourse.legalcase.Party;

/**
 * Whom a letter goes to, as the letter itself says.
 *
 * @param phone today's, in full: the post office rings before it delivers
 */
public record Addressee(String name, String address, String phone) {

    /** @param recipient the message's: address, a blank, name */
    static Addressee of(String recipient, Party debtor) {
        String name = recipient.endsWith(" " + debtor.name())
                ? debtor.name()
                : recipient.substring(recipient.lastIndexOf(' ') + 1);
        return new Addressee(
                name, recipient.substring(0, recipient.length() - name.length()).strip(), debtor.mobile());
    }
}
