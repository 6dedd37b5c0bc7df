package io.recourse.workbench;

import io.recourse.common.CaseNo;
import io.recourse.courtproceedings.CourtDate;
import io.recourse.legalcase.LegalCase;
import io.recourse.legalcase.LegalCases;
import io.recourse.legalcase.Lender;
import io.recourse.legalcase.Lenders;
import io.recourse.legalcase.Reason;
import io.recourse.web.Texts;
import java.time.Clock;
import java.time.LocalDate;
import java.time.format.TextStyle;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Dates at courts as pages show them. */
@Component
class CourtDateRows {

    private final LegalCases cases;
    private final Lenders lenders;
    private final InWords inWords;
    private final Texts texts;
    private final Clock clock;

    CourtDateRows(LegalCases cases, Lenders lenders, InWords inWords, Texts texts, Clock clock) {
        this.cases = cases;
        this.lenders = lenders;
        this.inWords = inWords;
        this.texts = texts;
        this.clock = clock;
    }

    /**
     * @param weekday short, in the reader's language
     * @param distance how far away it is, in words
     * @param source the article, or that the court set it
     * @param past whether its day is over
     */
    record Row(CourtDate date, String lender, String weekday, String distance, String source, boolean past) {}

    List<Row> of(List<CourtDate> dates, Locale language) {
        Map<CaseNo, LegalCase> about = cases
                .all(dates.stream().map(CourtDate::caseNo).distinct().toList())
                .stream()
                .collect(Collectors.toMap(LegalCase::caseNo, Function.identity()));
        Map<String, String> names = lenders.all().stream()
                .collect(Collectors.toMap(lender -> lender.code().value(), Lender::name));
        LocalDate today = LocalDate.now(clock);
        return dates.stream()
                .map(date -> new Row(
                        date,
                        names.get(about.get(date.caseNo()).lenderCode().value()),
                        date.on().getDayOfWeek().getDisplayName(TextStyle.SHORT, language),
                        inWords.day(date.on(), language),
                        source(date, language),
                        date.on().isBefore(today)))
                .toList();
    }

    private String source(CourtDate date, Locale language) {
        return date.source() == null
                ? texts.of("court-dates.set-by-court", language)
                : Reason.source(date.source(), language);
    }
}
