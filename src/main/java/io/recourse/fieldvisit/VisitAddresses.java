package io.recourse.fieldvisit;

import io.recourse.common.CaseNo;
import io.recourse.contact.AddressSource;
import io.recourse.contact.Contact;
import io.recourse.contact.Contacts;
import io.recourse.contact.Permission;
import io.recourse.legalcase.Parties;
import io.recourse.legalcase.Party;
import io.recourse.legalcase.PartyRole;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.springframework.stereotype.Component;

/** Where a debtor may be visited: at the addresses of those who owe, as far as the guard refuses none for good. */
@Component
public class VisitAddresses {

    /**
     * An address of somebody who owes.
     *
     * @param id names it among the addresses of its case
     * @param permission the guard's answer for a visit as it must be made; one that no waiting mends forbids it
     */
    public record Address(String id, PartyRole role, String address, Permission permission) {

        public boolean isOpen() {
            return permission.allowed() || permission.nextMoment() != null;
        }
    }

    private static final Contact.Visit AS_IT_MUST_BE = new Contact.Visit(2, true);

    private final Parties parties;
    private final Contacts contacts;
    private final Clock clock;

    VisitAddresses(Parties parties, Contacts contacts, Clock clock) {
        this.parties = parties;
        this.contacts = contacts;
        this.clock = clock;
    }

    /** Of the debtor first, then of the guarantors. */
    public List<Address> of(CaseNo caseNo) {
        List<Party> all = parties.of(caseNo);
        return IntStream.range(0, all.size())
                .filter(i -> all.get(i).role() != PartyRole.CONTACT)
                .filter(i ->
                        all.get(i).address() != null && !all.get(i).address().isBlank())
                .mapToObj(i -> address(caseNo, String.valueOf(i), all.get(i)))
                .toList();
    }

    Optional<Address> find(CaseNo caseNo, String id) {
        return of(caseNo).stream().filter(address -> address.id().equals(id)).findFirst();
    }

    private Address address(CaseNo caseNo, String id, Party party) {
        Contact visit = Contact.visit(
                caseNo, party.role(), party.fullAddress(), AddressSource.CONTRACT, List.of(), AS_IT_MUST_BE);
        return new Address(id, party.role(), party.fullAddress(), contacts.check(visit, clock.instant()));
    }
}
