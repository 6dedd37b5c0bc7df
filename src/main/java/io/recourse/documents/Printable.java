package io.recourse.documents;

import java.time.LocalDate;

/**
 * Everything that one document may print: a record with a {@link PrintedOn}, whose components are the only fields that
 * its template sees. Components are texts, numbers, booleans, enums, dates, {@code Money}, {@link Rate}, further records
 * and lists of them; {@code PrintTree} says what a template reads of each. What the law requires in a document its
 * record's constructor demands ({@link Requirements}), so that an incomplete document cannot be made.
 */
public interface Printable {

    /** The day that the document bears; also the PDF's date, so that the same record gives the same bytes. */
    LocalDate issuedOn();
}
