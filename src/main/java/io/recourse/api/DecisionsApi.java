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

    @PostMapping("/api/decisions/{key}")
    @Needs(Right.USE_PRODUCT)
    Decisions.Answer ask(@PathVariable String key, @RequestBody Map<String, Object> inputs) {
        return decisions.ask(key, inputs);
    }
}
