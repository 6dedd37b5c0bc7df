package io.recourse.workbench;

import io.recourse.common.CaseNo;
import io.recourse.courtfiling.PreservedSuits;
import io.recourse.courtproceedings.CourtDate;
import io.recourse.courtproceedings.CourtDates;
import io.recourse.courtproceedings.CourtProceedings;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** The days of pending suits, and those by which one must be filed that a court preserved property for. */
@Component
class CourtDateList {

    private final CourtDates dates;
    private final CourtProceedings proceedings;
    private final PreservedSuits preserved;

    CourtDateList(CourtDates dates, CourtProceedings proceedings, PreservedSuits preserved) {
        this.dates = dates;
        this.proceedings = proceedings;
        this.preserved = preserved;
    }

    /** By day. */
    List<CourtDate> find(CourtDates.Search search) {
        Stream<CourtDate> toFile = preserved.find(search.lender(), search.court()).stream()
                .map(CourtDateList::date)
                .filter(search::covers);
        return Stream.concat(dates.find(search).stream(), toFile)
                .sorted(CourtDate.ORDER)
                .toList();
    }

    /** By when the case's suit must be filed. */
    Optional<CourtDate> toFile(CaseNo caseNo) {
        return preserved.of(caseNo).map(CourtDateList::date);
    }

    /** Those that any day is at, by name. */
    List<String> courts() {
        return Stream.concat(
                        proceedings.courts().stream(),
                        preserved.find(null, null).stream().map(PreservedSuits.Preserved::court))
                .distinct()
                .sorted()
                .toList();
    }

    private static CourtDate date(PreservedSuits.Preserved suit) {
        return new CourtDate(
                suit.caseNo(),
                suit.court(),
                suit.orderNo(),
                CourtDate.Kind.PRESERVED_SUIT,
                suit.until().lastDay().date(),
                suit.workBy(),
                suit.until().lastDay().isProvisional(),
                suit.orderedOn(),
                suit.source(),
                false,
                null,
                null);
    }
}
