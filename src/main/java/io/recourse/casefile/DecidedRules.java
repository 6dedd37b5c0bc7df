package io.recourse.casefile;

import io.recourse.contact.Purpose;
import io.recourse.contact.RuleTables;
import io.recourse.engine.Decisions;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.springframework.stereotype.Component;

/** Asks the tables {@code contact-rule}, {@code contact-wording} and {@code limitation-demand}. */
@Component
class DecidedRules implements RuleTables {

    private final Decisions decisions;

    DecidedRules(Decisions decisions) {
        this.decisions = decisions;
    }

    @Override
    public Optional<Row> forbidden(Map<String, Object> facts) {
        return rows(decisions.ask("contact-rule", facts)).stream().findFirst();
    }

    @Override
    public List<Row> words(String text) {
        return rows(decisions.ask("contact-wording", Map.of("text", text)));
    }

    @Override
    public boolean demand(Purpose purpose, String text) {
        return Boolean.TRUE.equals(decisions
                .ask("limitation-demand", Map.of("purpose", purpose.name(), "text", text.toLowerCase(Locale.ROOT)))
                .single()
                .get("demand"));
    }

    private static List<Row> rows(Decisions.Answer answer) {
        return IntStream.range(0, answer.outputs().size())
                .mapToObj(
                        i -> row(answer.outputs().get(i), answer.rules().get(i).annotation()))
                .toList();
    }

    private static Row row(Map<String, Object> output, String why) {
        return new Row((String) output.get("rule"), (String) output.get("forbidden"), why);
    }
}
