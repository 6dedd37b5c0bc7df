package io.recourse.workbench;

import io.recourse.access.NavigationCount;
import io.recourse.engine.FailedSteps;
import org.springframework.stereotype.Component;

@Component
class TroubleCount implements NavigationCount {

    private final FailedSteps steps;

    TroubleCount(FailedSteps steps) {
        this.steps = steps;
    }

    @Override
    public String path() {
        return "/trouble";
    }

    @Override
    public long count() {
        return steps.count();
    }
}
