package io.recourse.contact;

import io.recourse.common.CaseNo;
import io.recourse.legalcase.PartyRole;
import java.time.LocalDate;

/**
 * A contact that somebody wants to make.
 *
 * @param role whom the maker believes to reach; who is a party by this address, counts as that party
 * @param address mobile number, e-mail or postal address
 * @param text what is said or sent; empty for a talk without a script
 * @param maker who makes it
 * @param visit how a visit is made; null for others
 */
public record Contact(
        CaseNo caseNo,
        Channel channel,
        Purpose purpose,
        PartyRole role,
        String address,
        AddressSource source,
        String text,
        Maker maker,
        Visit visit) {

    /**
     * Who makes a contact.
     *
     * @param examinedOn the day of the last passed exam; null where it is not asked, as for machines
     */
    public record Maker(MadeBy kind, LocalDate examinedOn) {

        public static final Maker STAFF = new Maker(MadeBy.STAFF, null);
    }

    /**
     * How a visit is made.
     *
     * @param recorder whether sound and picture are recorded throughout
     */
    public record Visit(int people, boolean recorder) {}

    /** A call of the own staff to ask the debtor for payment. */
    public static Contact call(CaseNo caseNo, PartyRole role, Purpose purpose, String number) {
        return new Contact(caseNo, Channel.CALL, purpose, role, number, AddressSource.CONTRACT, "", Maker.STAFF, null);
    }

    static Contact of(Message message) {
        return new Contact(
                message.caseNo(),
                message.channel(),
                message.purpose(),
                PartyRole.DEBTOR,
                message.recipient(),
                AddressSource.CONTRACT,
                message.subject() + "\n" + message.body(),
                Maker.STAFF,
                null);
    }
}
