package io.recourse.workbench;

import io.recourse.access.NavigationCount;
import io.recourse.contact.ResolveMessage;
import io.recourse.engine.FailedSteps;
import org.springframework.stereotype.Component;

@Component
class TroubleCount implements NavigationCount {

    private final FailedSteps steps;
    private final ResolveMessage messages;

    TroubleCount(FailedSteps steps, ResolveMessage messages) {
        this.steps = steps;
        this.messages = messages;
    }

    @Override
    public String path() {
        return "/trouble";
    }

    @Override
    public long count() {
        return steps.count() + messages.count();
    }
}
