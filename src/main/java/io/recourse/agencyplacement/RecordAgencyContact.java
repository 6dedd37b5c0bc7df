package io.recourse.agencyplacement;

import io.recourse.common.Actor;
import io.recourse.common.CaseNo;
import io.recourse.common.ContractNo;
import io.recourse.common.Refused;
import io.recourse.contact.AddressSource;
import io.recourse.contact.AttemptResult;
import io.recourse.contact.Channel;
import io.recourse.contact.Collector;
import io.recourse.contact.Contact;
import io.recourse.contact.ContactFact;
import io.recourse.contact.ContactFacts;
import io.recourse.contact.EarlierContacts;
import io.recourse.contact.MadeBy;
import io.recourse.contact.Purpose;
import io.recourse.legalcase.LegalCase;
import io.recourse.legalcase.LegalCases;
import io.recourse.legalcase.Parties;
import io.recourse.legalcase.Party;
import io.recourse.legalcase.PartyRole;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Records one contact that an agency told of; what a rule forbade is recorded too, as the agency's breach. */
@Component
@Transactional
class RecordAgencyContact {

    /** A contact in a case that the agency did not have at that moment. */
    static final String OUTSIDE = "agency-breach.outside-placement";

    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    /** @param isNew whether it was not known before */
    record Recorded(AgencyContact contact, boolean isNew) {}

    private final ResultTable table;
    private final Placements placements;
    private final LegalCases cases;
    private final Parties parties;
    private final EarlierContacts earlier;
    private final ContactFacts facts;
    private final Clock clock;

    RecordAgencyContact(
            ResultTable table,
            Placements placements,
            LegalCases cases,
            Parties parties,
            EarlierContacts earlier,
            ContactFacts facts,
            Clock clock) {
        this.table = table;
        this.placements = placements;
        this.cases = cases;
        this.parties = parties;
        this.earlier = earlier;
        this.facts = facts;
        this.clock = clock;
    }

    /**
     * @throws Refused with code {@code agency-file.not-placed}, {@code agency-file.in-future} or
     *     {@code agency-file.told-otherwise}
     */
    Recorded record(String agencyCode, ResultRow row, Actor by) {
        if (row.at().isAfter(clock.instant())) {
            throw new Refused("agency-file.in-future");
        }
        Placement placement = placement(agencyCode, row);
        Optional<AgencyContact> known = table.find(placement.id(), row.at(), row.channel());
        if (known.isPresent()) {
            if (!known.get().fingerprint().equals(row.fingerprint())) {
                throw new Refused("agency-file.told-otherwise");
            }
            return new Recorded(known.get(), false);
        }
        Contact contact = contact(agencyCode, placement.caseNo(), row);
        EarlierContacts.Recorded recorded =
                earlier.record(contact, row.at(), row.reached(), row.recordingRef(), new Actor(agencyCode));
        if (row.reached() == AttemptResult.WRONG_NUMBER && row.channel() == Channel.CALL) {
            facts.record(
                    placement.caseNo(),
                    new ContactFacts.Learned(
                            ContactFact.Kind.ADDRESS_BAD, Channel.CALL, contact.address(), null, null, agencyCode),
                    by);
        }
        boolean forbidden = !recorded.permission().allowed();
        AgencyContact told = new AgencyContact(
                UUID.randomUUID(),
                placement.id(),
                placement.caseNo(),
                row.at(),
                row.channel(),
                String.join(" ", row.collectors()),
                row.fingerprint(),
                row.outcome(),
                false,
                forbidden ? recorded.permission().rule() : isOutside(placement, row.at()) ? OUTSIDE : null,
                recorded.permission().why());
        table.add(told, agencyCode, recorded.attempt(), by, clock.instant());
        return new Recorded(told, true);
    }

    /** The placement in which the contact was, or else the agency's last one of the case. */
    private Placement placement(String agencyCode, ResultRow row) {
        List<Placement> had = find(row.reference()).stream()
                .flatMap(legalCase -> placements.of(legalCase.caseNo()).stream())
                .filter(placement -> placement.agencyCode().equals(agencyCode) && placement.handedOverAt() != null)
                .toList();
        return had.stream()
                .filter(placement -> !isOutside(placement, row.at()))
                .findFirst()
                .or(() -> had.stream().reduce((earlier, later) -> later))
                .orElseThrow(() -> new Refused("agency-file.not-placed"));
    }

    private static boolean isOutside(Placement placement, Instant at) {
        LocalDate day = at.atZone(ZONE).toLocalDate();
        return at.isBefore(placement.handedOverAt().truncatedTo(ChronoUnit.MINUTES))
                || placement.endedOn() != null && day.isAfter(placement.endedOn());
    }

    private Optional<LegalCase> find(String reference) {
        try {
            return cases.find(new CaseNo(reference));
        } catch (Refused notACaseNo) {
            return byContract(reference);
        }
    }

    private Optional<LegalCase> byContract(String reference) {
        try {
            return cases.findByContract(new ContractNo(reference));
        } catch (Refused notAContractNo) {
            return Optional.empty();
        }
    }

    private Contact contact(String agencyCode, CaseNo caseNo, ResultRow row) {
        Party debtor = parties.debtor(caseNo);
        boolean visit = row.channel() == Channel.VISIT;
        boolean other = !visit && row.phone() != null && !digits(row.phone()).equals(digits(debtor.mobile()));
        return new Contact(
                caseNo,
                row.channel(),
                Purpose.PAYMENT,
                PartyRole.DEBTOR,
                visit ? debtor.fullAddress() : other ? row.phone() : debtor.mobile(),
                other ? AddressSource.UNKNOWN : AddressSource.CONTRACT,
                "",
                new Contact.Maker(
                        MadeBy.AGENCY,
                        null,
                        row.collectors().stream()
                                .map(person -> new Collector(person, agencyCode))
                                .toList()),
                visit ? new Contact.Visit(row.collectors().size(), row.recordingRef() != null) : null);
    }

    private static String digits(String phone) {
        return phone.replaceAll("[^0-9]", "").replaceFirst("^(00)?86(?=1\\d{10}$)", "");
    }
}
