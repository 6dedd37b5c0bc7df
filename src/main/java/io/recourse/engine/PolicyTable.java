package io.recourse.engine;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.recourse.common.Policy;
import io.recourse.common.Refused;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Date;
import java.util.Map;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** The dated numbers of the decision table {@code policy-value}; remembered until models are deployed again. */
@Component
class PolicyTable implements Policy {

    private record Question(String key, LocalDate on) {}

    private record Row(BigDecimal value, String source) {}

    private final Decisions decisions;
    private final Cache<Question, Row> known =
            Caffeine.newBuilder().maximumSize(50_000).build();

    PolicyTable(Decisions decisions) {
        this.decisions = decisions;
    }

    @Override
    public BigDecimal value(String key, LocalDate on) {
        return known.get(new Question(key, on), this::ask).value();
    }

    @Override
    public String source(String key, LocalDate on) {
        return known.get(new Question(key, on), this::ask).source();
    }

    @EventListener
    void forget(ModelsDeployed deployed) {
        known.invalidateAll();
    }

    private Row ask(Question question) {
        Date on = Date.from(question.on().atStartOfDay(ZoneId.systemDefault()).toInstant());
        Decisions.Answer answer = decisions.ask("policy-value", Map.of("key", question.key(), "on", on));
        if (answer.outputs().isEmpty()) {
            throw new Refused("policy.missing", question.key(), question.on());
        }
        return new Row(
                new BigDecimal(answer.single().get("value").toString()),
                answer.rules().get(0).annotation());
    }
}
