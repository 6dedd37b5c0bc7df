package io.recourse.fieldvisit;

import io.recourse.common.Actor;
import io.recourse.common.CaseNo;
import io.recourse.common.FieldError;
import io.recourse.common.InvalidFields;
import io.recourse.contact.AddressSource;
import io.recourse.contact.Collector;
import io.recourse.contact.Contacts;
import io.recourse.contact.Examinations;
import io.recourse.contact.Permission;
import io.recourse.legalcase.PartyRole;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Orders a visit that the guard allows: a lawful address and hour, two examined collectors, a recorder (C9, C10, C14). */
@Component
public class ArrangeVisit {

    /** Stands for an address that the case does not hold. */
    public static final String OTHER = "other";

    /**
     * What is ordered.
     *
     * @param visitTo the id of one of the {@link VisitAddresses}, or {@link #OTHER}
     * @param otherAddress where else the debtor lives, with its source
     * @param firstVisitor the user's id of a collector
     * @param at the hour in Shanghai
     */
    public record Order(
            String visitTo,
            String otherAddress,
            AddressSource otherSource,
            String firstVisitor,
            String secondVisitor,
            LocalDate on,
            LocalTime at,
            String purpose) {}

    private record Place(PartyRole role, String address, AddressSource source) {}

    private final VisitAddresses addresses;
    private final FieldVisits visits;
    private final Examinations examinations;
    private final Contacts contacts;
    private final Clock clock;

    ArrangeVisit(
            VisitAddresses addresses, FieldVisits visits, Examinations examinations, Contacts contacts, Clock clock) {
        this.addresses = addresses;
        this.visits = visits;
        this.examinations = examinations;
        this.contacts = contacts;
        this.clock = clock;
    }

    /** @throws InvalidFields for visitTo, otherAddress, firstVisitor, secondVisitor, visitOn or visitTime */
    @Transactional
    public FieldVisit order(CaseNo caseNo, Order order, Actor by) {
        List<FieldError> errors = new ArrayList<>();
        Optional<Place> place = place(caseNo, order, errors);
        checkVisitors(order, errors);
        if (!order.on().atTime(order.at()).atZone(FieldVisit.ZONE).toInstant().isAfter(clock.instant())) {
            errors.add(FieldError.of("visitOn", "visit.in-the-past"));
        }
        refuseIfAny(errors);
        FieldVisit visit = visit(caseNo, order, place.orElseThrow(), by);
        Permission permission = contacts.check(visit.contact(2, true), visit.at());
        if (!permission.allowed()) {
            throw new InvalidFields(List.of(FieldError.of(field(permission.rule()), permission.rule())));
        }
        visits.add(visit);
        return visit;
    }

    private Optional<Place> place(CaseNo caseNo, Order order, List<FieldError> errors) {
        if (OTHER.equals(order.visitTo())) {
            if (order.otherAddress() == null || order.otherAddress().isBlank()) {
                errors.add(FieldError.of("otherAddress", "form.constraint.NotBlank"));
            }
            return Optional.of(new Place(PartyRole.DEBTOR, order.otherAddress(), order.otherSource()));
        }
        Optional<VisitAddresses.Address> known = addresses.find(caseNo, order.visitTo());
        if (known.isEmpty()) {
            errors.add(FieldError.of("visitTo", "visit.address-not-lawful"));
        } else if (!known.get().isOpen()) {
            errors.add(FieldError.of("visitTo", known.get().permission().rule()));
        }
        return known.map(address -> new Place(address.role(), address.address(), AddressSource.CONTRACT));
    }

    private void checkVisitors(Order order, List<FieldError> errors) {
        if (order.firstVisitor().equals(order.secondVisitor())) {
            errors.add(FieldError.of("secondVisitor", "contact.visit-alone"));
        }
        if (!examinations.isValid(Collector.staff(order.firstVisitor()), order.on())) {
            errors.add(FieldError.of("firstVisitor", "visit.not-examined", order.firstVisitor()));
        }
        if (!examinations.isValid(Collector.staff(order.secondVisitor()), order.on())) {
            errors.add(FieldError.of("secondVisitor", "visit.not-examined", order.secondVisitor()));
        }
    }

    private FieldVisit visit(CaseNo caseNo, Order order, Place place, Actor by) {
        String visitNo = "外访 %s-%d".formatted(caseNo, visits.nextNumber());
        return new FieldVisit(
                UUID.randomUUID(),
                caseNo,
                visitNo,
                VisitStatus.ORDERED,
                place.role(),
                place.address(),
                place.source(),
                List.of(order.firstVisitor(), order.secondVisitor()),
                order.on(),
                order.at(),
                order.purpose(),
                by,
                clock.instant(),
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                0);
    }

    private static String field(String rule) {
        return switch (rule) {
            case "contact.quiet-hours" -> "visitTime";
            case "contact.visits-used" -> "visitOn";
            default -> "visitTo";
        };
    }

    private static void refuseIfAny(List<FieldError> errors) {
        if (!errors.isEmpty()) {
            throw new InvalidFields(errors);
        }
    }
}
