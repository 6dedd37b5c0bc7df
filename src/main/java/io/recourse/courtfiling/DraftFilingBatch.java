package io.recourse.courtfiling;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.recourse.common.Actor;
import io.recourse.common.FieldError;
import io.recourse.common.InvalidFields;
import io.recourse.common.Policy;
import io.recourse.common.Refused;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Begins a batch of filings with the cases of one lender that wait for their claims to be drafted. */
@Component
@Transactional
public class DraftFilingBatch {

    private static final List<String> NEEDED = List.of(
            "route",
            "court",
            "courtGround",
            "agreement",
            "performance",
            "cutOffOn",
            "debtorLocated",
            "counterclaim",
            "appraisal",
            "preservationWanted",
            "smallClaimsAgreed",
            "assignment");

    private final FilingBatchTable table;
    private final Policy policy;
    private final ObjectMapper json;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    DraftFilingBatch(
            FilingBatchTable table, Policy policy, ObjectMapper json, ApplicationEventPublisher events, Clock clock) {
        this.table = table;
        this.policy = policy;
        this.json = json;
        this.events = events;
        this.clock = clock;
    }

    /** A district of debtors, and how many cases wait there. */
    public record District(String code, String name, int cases) {}

    @Transactional(readOnly = true)
    public List<District> districts(BatchSelection selection) {
        return table.districts(new BatchSelection(selection.lender(), selection.product(), null)).stream()
                .map(district -> new District(district.code(), district.name(), district.cases()))
                .toList();
    }

    @Transactional(readOnly = true)
    public int countWaiting(BatchSelection selection) {
        return table.countWaiting(selection);
    }

    /** The most cases that one batch takes. */
    public int most() {
        return policy.count("filing-batch-most", LocalDate.now(clock));
    }

    /**
     * Drafts the claims of all cases that match, as many as a batch takes.
     *
     * @param answers the fields of the form {@code draft-claim}, alike for every case
     * @throws InvalidFields for each answer that is missing
     * @throws Refused with code {@code filing-batch.nobody} when no case waits
     */
    public FilingBatch draft(BatchSelection selection, Map<String, String> answers, Actor by) {
        List<FieldError> missing = NEEDED.stream()
                .filter(field -> answers.getOrDefault(field, "").isBlank())
                .map(field -> FieldError.of(field, "form.constraint.NotNull"))
                .toList();
        if (!missing.isEmpty()) {
            throw new InvalidFields(missing);
        }
        if (!answers.get("preservationWanted").equals("no")) {
            throw new InvalidFields(List.of(FieldError.of("preservationWanted", "filing-batch.no-preservation")));
        }
        if (Stream.of(Route.values()).noneMatch(route -> route.name().equals(answers.get("route")))) {
            throw new InvalidFields(List.of(FieldError.of("route", "form.constraint.NotNull")));
        }
        UUID id = UUID.randomUUID();
        Route route = Route.valueOf(answers.get("route"));
        table.add(id, selection, answers.get("court"), route, write(answers), by, clock.instant(), most());
        FilingBatch batch = table.find(id).orElseThrow();
        if (batch.cases() == 0) {
            throw new Refused("filing-batch.nobody");
        }
        events.publishEvent(new FilingBatchMoves());
        return batch;
    }

    private String write(Map<String, String> answers) {
        try {
            return json.writeValueAsString(answers);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
