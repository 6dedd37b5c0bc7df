package io.recourse.api;

import io.recourse.access.Needs;
import io.recourse.access.Right;
import io.recourse.engine.Decisions;
import java.util.Map;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** Asks a deployed decision table, and says which rules matched and where they come from. */
@RestController
class DecisionsApi {

    private final Decisions decisions;

    DecisionsApi(Decisions decisions) {
        this.decisions = decisions;
    }

    /**
     * What the table answers to these inputs.
     *
     * @throws io.recourse.common.InvalidFields naming each input that is missing or not what its column holds
     * @throws io.recourse.common.Refused with code {@code decision.unknown} or {@code decision.no-answer}
     */
    @PostMapping("/api/decisions/{key}")
    @Needs(Right.USE_PRODUCT)
    Decisions.Answer ask(@PathVariable String key, @RequestBody Map<String, Object> inputs) {
        return decisions.askStrictly(key, inputs);
    }
}
