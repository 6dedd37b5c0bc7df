package io.recourse.contact;

import io.recourse.common.CaseNo;
import java.time.Instant;
import java.util.UUID;

/**
 * What a debtor agreed or objected to, or what is known of a number. It holds in all cases of the debtor until it is ended.
 *
 * @param caseNo the case in which it was recorded
 * @param channel the channel that it is about; null where it is about none
 * @param addressKey the address that it is about; null where it is about none
 * @param addressHint the end of that address
 * @param hourFrom the first agreed hour, in Shanghai; null unless hours were agreed
 * @param hourTo the hour at which the agreed time ends
 * @param how how and when it was said
 */
public record ContactFact(
        UUID id,
        Kind kind,
        CaseNo caseNo,
        Channel channel,
        String addressKey,
        String addressHint,
        Integer hourFrom,
        Integer hourTo,
        String how,
        String recordedBy,
        Instant recordedAt) {

    /** The kinds of facts that the rules ask for. */
    public enum Kind {
        /** The debtor agrees to be contacted at other hours too (C1). */
        HOURS_AGREED,
        /** The debtor asks for contact at these hours only, of those that are lawful. */
        HOURS_CHOSEN,
        /** The debtor wants messages by this channel. */
        CHANNEL_PREFERRED,
        /** The debtor agrees to be reminded of the instalments of his plan (N3). */
        REMINDERS_AGREED,
        CHANNEL_OBJECTED,
        ADDRESS_OBJECTED,
        /** The number is another person's, or the address does not exist. */
        ADDRESS_BAD,
        /** A contact person does not want to be asked again: for good (C5). */
        CONTACT_REFUSED,
        /** The debtor died or lacks capacity: contact persons may be asked (C5). */
        DEBTOR_INCAPABLE;

        /** Whether it is about one number or address. */
        public boolean isOfAddress() {
            return this == ADDRESS_OBJECTED || this == ADDRESS_BAD || this == CONTACT_REFUSED;
        }

        /** Whether it is about hours of the day. */
        public boolean isOfHours() {
            return this == HOURS_AGREED || this == HOURS_CHOSEN;
        }

        /** Whether it is about a channel, whatever the address. */
        public boolean isOfChannel() {
            return this == CHANNEL_OBJECTED || this == CHANNEL_PREFERRED;
        }

        /** Whether a new one takes the place of the one that holds. */
        public boolean isOneAtATime() {
            return this == HOURS_CHOSEN || this == CHANNEL_PREFERRED;
        }

        /** Whether nothing ends it. */
        public boolean isForGood() {
            return this == CONTACT_REFUSED;
        }
    }
}
