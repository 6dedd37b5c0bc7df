package io.recourse.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.recourse.access.Needs;
import io.recourse.access.Right;
import io.recourse.common.InvalidFields;
import io.recourse.common.Refused;
import io.recourse.deadlines.Limitation;
import io.recourse.deadlines.WorkingCalendar;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Deadlines for whoever wants to check one: working days, the roll of a last day, limitation with its reasons. */
@RestController
@RequestMapping("/api/deadlines")
@Needs(Right.USE_PRODUCT)
class DeadlinesApi {

    /** Ten years of working days: the calendar knows no more. */
    private static final int MOST_WORKING_DAYS = 2_500;

    record DayAnswer(LocalDate date) {}

    /**
     * A step of the explanation.
     *
     * @param article where the rule stands, in the reader's language
     * @param text the step as a sentence, in the reader's language
     */
    record ExplainedStep(String rule, LocalDate on, String article, String text) {}

    /** @param lastDay null where no calendar is loaded */
    record LimitationExplained(
            LocalDate expiresOn, @JsonInclude LocalDate lastDay, Limitation.Status status, List<ExplainedStep> steps) {}

    private final WorkingCalendar calendar;
    private final Limitation limitation;
    private final MessageSource messages;
    private final Clock clock;

    DeadlinesApi(WorkingCalendar calendar, Limitation limitation, MessageSource messages, Clock clock) {
        this.calendar = calendar;
        this.limitation = limitation;
        this.messages = messages;
        this.clock = clock;
    }

    /**
     * The n-th working day after a day.
     *
     * @throws InvalidFields when a parameter is missing or malformed
     * @throws Refused with code {@code calendar.not-loaded}
     */
    @GetMapping("/working-day")
    DayAnswer workingDay(@RequestParam(required = false) String from, @RequestParam(required = false) String plus) {
        RequestFields fields = new RequestFields();
        LocalDate start = fields.day("from", from);
        Integer workingDays = fields.count("plus", plus, 0, MOST_WORKING_DAYS);
        fields.mustBeValid();
        return new DayAnswer(calendar.plusWorkingDays(start, workingDays).orRefuse());
    }

    /**
     * The last day of a legal period that ends on a date.
     *
     * @throws InvalidFields when the parameter is missing or malformed
     * @throws Refused with code {@code calendar.not-loaded}
     */
    @GetMapping("/roll")
    DayAnswer roll(@RequestParam(required = false) String date) {
        RequestFields fields = new RequestFields();
        LocalDate end = fields.day("date", date);
        fields.mustBeValid();
        return new DayAnswer(calendar.rollForward(end).orRefuse());
    }

    /**
     * The limitation of a debt, computed from what is sent alone.
     *
     * @throws InvalidFields when a field is missing or malformed
     */
    @PostMapping("/limitation")
    LimitationExplained limitation(@RequestBody LimitationQuestion question, Locale language) {
        LimitationQuestion.Facts facts = question.facts(LocalDate.now(clock));
        Limitation.Result result = limitation.of(facts.dueOn(), facts.events(), facts.asOf());
        return new LimitationExplained(
                result.expiresOn(),
                result.lastDay(),
                result.status(),
                result.steps().stream().map(step -> explain(step, language)).toList());
    }

    private ExplainedStep explain(Limitation.Step step, Locale language) {
        return new ExplainedStep(
                step.rule().name(),
                step.on(),
                messages.getMessage(step.rule().articleKey(), null, language),
                messages.getMessage(step.rule().sentenceKey(), step.sentenceArguments(), language));
    }
}
