package io.recourse.api;

import io.recourse.common.CaseNo;
import io.recourse.common.InvalidFields;
import io.recourse.common.Refused;
import io.recourse.contact.AddressSource;
import io.recourse.contact.Channel;
import io.recourse.contact.Contact;
import io.recourse.contact.MadeBy;
import io.recourse.contact.Purpose;
import io.recourse.legalcase.PartyRole;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;

/**
 * What a caller asks before he contacts somebody.
 *
 * @param caseNo as {@code RC2026-000001}
 * @param channel a {@link Channel}
 * @param purpose a {@link Purpose}
 * @param role a {@link PartyRole}; the debtor when left out
 * @param address mobile number, e-mail or postal address
 * @param source an {@link AddressSource}; the contract when left out
 * @param text what will be said or sent; may be left out
 * @param madeBy a {@link MadeBy}; own staff when left out
 * @param examinedOn the day of the maker's last passed exam; may be left out
 * @param people how many people make a visit
 * @param recorder whether a visit is recorded throughout
 * @param at the moment meant, with its offset, as {@code 2026-11-22T22:00:00+08:00}; now when left out
 */
record ContactQuestion(
        String caseNo,
        String channel,
        String purpose,
        String role,
        String address,
        String source,
        String text,
        String madeBy,
        String examinedOn,
        Integer people,
        Boolean recorder,
        String at) {

    /** The question, understood. */
    record Asked(Contact contact, Instant at) {}

    /** @throws InvalidFields with an entry for each wrong field */
    Asked asked(Instant now) {
        RequestFields fields = new RequestFields();
        CaseNo ofCase = caseNo(fields);
        Channel by = fields.choice("channel", channel, Channel.class);
        Purpose why = fields.choice("purpose", purpose, Purpose.class);
        PartyRole whom = fields.choice("role", or(role, PartyRole.DEBTOR), PartyRole.class);
        AddressSource from = fields.choice("source", or(source, AddressSource.CONTRACT), AddressSource.class);
        MadeBy maker = fields.choice("madeBy", or(madeBy, MadeBy.STAFF), MadeBy.class);
        LocalDate examined = fields.dayOr("examinedOn", examinedOn, null);
        Instant moment = moment(fields, now);
        if (address == null || address.isBlank()) {
            fields.wrong("address", "form.constraint.NotNull");
        }
        fields.mustBeValid();
        Contact.Visit visit = by == Channel.VISIT
                ? new Contact.Visit(people == null ? 0 : people, Boolean.TRUE.equals(recorder))
                : null;
        return new Asked(
                new Contact(
                        ofCase,
                        by,
                        why,
                        whom,
                        address,
                        from,
                        text == null ? "" : text,
                        new Contact.Maker(maker, examined),
                        visit),
                moment);
    }

    private static String or(String given, Enum<?> otherwise) {
        return given == null || given.isBlank() ? otherwise.name() : given;
    }

    private CaseNo caseNo(RequestFields fields) {
        if (caseNo == null || caseNo.isBlank()) {
            return fields.wrong("caseNo", "form.constraint.NotNull");
        }
        try {
            return new CaseNo(caseNo.strip());
        } catch (Refused refused) {
            return fields.wrong("caseNo", refused.code(), refused.arguments());
        }
    }

    private Instant moment(RequestFields fields, Instant now) {
        if (at == null || at.isBlank()) {
            return now;
        }
        try {
            return OffsetDateTime.parse(at.strip()).toInstant();
        } catch (DateTimeParseException e) {
            return fields.wrong("at", "contact.no-moment");
        }
    }
}
