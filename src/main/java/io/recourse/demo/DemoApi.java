package io.recourse.demo;

import io.recourse.access.Needs;
import io.recourse.access.Right;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.Duration;
import java.time.Instant;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** Moves the demo's time. */
@RestController
@InDemo
class DemoApi {

    record Step(@NotNull Duration advance) {}

    record Now(Instant now) {}

    private final DemoClock clock;

    DemoApi(DemoClock clock) {
        this.clock = clock;
    }

    /** Advances the time and answers once no job is due any more. */
    @PostMapping("/api/demo/clock")
    @Needs(Right.USE_PRODUCT)
    Now advance(@Valid @RequestBody Step step) {
        return new Now(clock.advance(step.advance()));
    }
}
