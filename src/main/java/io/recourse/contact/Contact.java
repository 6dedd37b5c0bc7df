package io.recourse.contact;

import io.recourse.common.Actor;
import io.recourse.common.CaseNo;
import io.recourse.legalcase.PartyRole;
import java.time.LocalDate;
import java.util.List;

/**
 * A contact that somebody wants to make.
 *
 * @param role whom the maker believes to reach; who is a party by this address, counts as that party
 * @param address mobile number, e-mail or postal address
 * @param text what is said or sent; empty for a talk without a script
 * @param letter what the letter says that goes with it; empty for none
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
        String letter,
        Maker maker,
        Visit visit) {

    /** One without a letter. */
    public Contact(
            CaseNo caseNo,
            Channel channel,
            Purpose purpose,
            PartyRole role,
            String address,
            AddressSource source,
            String text,
            Maker maker,
            Visit visit) {
        this(caseNo, channel, purpose, role, address, source, text, "", maker, visit);
    }

    /**
     * Who makes a contact.
     *
     * @param examinedOn the day of the last passed exam as a caller states it; null where it is not asked, as for machines
     * @param people whose exams are looked up; empty where nobody is named
     */
    public record Maker(MadeBy kind, LocalDate examinedOn, List<Collector> people) {

        public static final Maker STAFF = new Maker(MadeBy.STAFF, null);

        public Maker {
            people = List.copyOf(people);
        }

        public Maker(MadeBy kind, LocalDate examinedOn) {
            this(kind, examinedOn, List.of());
        }

        /** People of the own staff, by their users' ids. */
        public static Maker staff(List<String> users) {
            return new Maker(
                    MadeBy.STAFF, null, users.stream().map(Collector::staff).toList());
        }
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

    /** A visit of the own staff, to ask for payment. */
    public static Contact visit(
            CaseNo caseNo, PartyRole role, String address, AddressSource source, List<String> visitors, Visit visit) {
        return new Contact(
                caseNo, Channel.VISIT, Purpose.PAYMENT, role, address, source, "", Maker.staff(visitors), visit);
    }

    /** The same contact, made by one of the own staff. */
    public Contact by(Actor user) {
        return new Contact(
                caseNo, channel, purpose, role, address, source, text, letter, Maker.staff(List.of(user.id())), visit);
    }

    /** @param letter what the document says that goes with the message; empty for none */
    static Contact of(Message message, String letter) {
        return new Contact(
                message.caseNo(),
                message.channel(),
                message.purpose(),
                PartyRole.DEBTOR,
                message.recipient(),
                AddressSource.CONTRACT,
                message.subject() + "\n" + message.body(),
                letter,
                Maker.STAFF,
                null);
    }
}
