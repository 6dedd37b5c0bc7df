package io.recourse.fieldvisit;

import io.recourse.common.Actor;
import io.recourse.common.CaseNo;
import io.recourse.contact.AddressSource;
import io.recourse.contact.Contact;
import io.recourse.legalcase.PartyRole;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;

/**
 * A visit from its order to what came of it.
 *
 * @param visitNo the number that the order prints
 * @param role whom it goes to
 * @param address where it goes; personal data
 * @param source where the address comes from
 * @param visitors the users' ids of the two collectors
 * @param visitTime of the day in Shanghai
 * @param documentId the order; null until it is drafted
 * @param attemptId the attempt that the guard counts; null until it began
 * @param begunBy null until it began
 * @param result null until it is told, as {@code met} and {@code recordingRef}
 * @param note what was said, or why it was called off
 * @param incident what went wrong; null where nothing did
 */
public record FieldVisit(
        UUID id,
        CaseNo caseNo,
        String visitNo,
        VisitStatus status,
        PartyRole role,
        String address,
        AddressSource source,
        List<String> visitors,
        LocalDate visitOn,
        LocalTime visitTime,
        String purpose,
        Actor orderedBy,
        Instant orderedAt,
        UUID documentId,
        UUID attemptId,
        Actor begunBy,
        Instant begunAt,
        VisitResult result,
        Met met,
        String recordingRef,
        String note,
        String incident,
        Actor toldBy,
        int version) {

    static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    /** The moment that was ordered. */
    public Instant at() {
        return visitOn.atTime(visitTime).atZone(ZONE).toInstant();
    }

    /** The visit as the guard looks at it. */
    Contact contact(int people, boolean recorder) {
        return Contact.visit(caseNo, role, address, source, visitors, new Contact.Visit(people, recorder));
    }
}
