package io.recourse.workbench;

import io.recourse.common.CaseNo;
import io.recourse.courtfiling.PreservationEnds;
import io.recourse.courtfiling.PreservedSuits;
import io.recourse.courtproceedings.CourtDate;
import io.recourse.courtproceedings.CourtDates;
import io.recourse.courtproceedings.CourtProceedings;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** The days of pending suits, and of what courts preserved for suits: when those must be filed, and it must be renewed. */
@Component
class CourtDateList {

    private final CourtDates dates;
    private final CourtProceedings proceedings;
    private final PreservedSuits preserved;
    private final PreservationEnds ends;

    CourtDateList(CourtDates dates, CourtProceedings proceedings, PreservedSuits preserved, PreservationEnds ends) {
        this.dates = dates;
        this.proceedings = proceedings;
        this.preserved = preserved;
        this.ends = ends;
    }

    /** By day. */
    List<CourtDate> find(CourtDates.Search search) {
        Stream<CourtDate> toFile = preserved.find(search.lender(), search.court()).stream()
                .map(CourtDateList::date)
                .filter(search::covers);
        Stream<CourtDate> toRenew = ends.find(search.lender()).stream()
                .map(CourtDateList::date)
                .filter(date -> search.court() == null || search.court().equals(date.court()))
                .filter(search::covers);
        return Stream.of(dates.find(search).stream(), toFile, toRenew)
                .flatMap(Function.identity())
                .sorted(CourtDate.ORDER)
                .toList();
    }

    /** By when the case's suit must be filed. */
    Optional<CourtDate> toFile(CaseNo caseNo) {
        return preserved.of(caseNo).map(CourtDateList::date);
    }

    /** Those that any day is at, by name. */
    List<String> courts() {
        return Stream.of(
                        proceedings.courts().stream(),
                        preserved.find(null, null).stream().map(PreservedSuits.Preserved::court),
                        ends.find(null).stream()
                                .map(ending -> ending.preservation().court()))
                .flatMap(Function.identity())
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

    private static CourtDate date(PreservationEnds.Ending ending) {
        return new CourtDate(
                ending.preservation().caseNo(),
                ending.preservation().court(),
                ending.preservation().sought().orderNo(),
                CourtDate.Kind.PRESERVATION_RENEWAL,
                ending.renewBy(),
                ending.workBy(),
                false,
                ending.preservation().sought().orderedOn(),
                ending.source(),
                false,
                null,
                null);
    }
}
