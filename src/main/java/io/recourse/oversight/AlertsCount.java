package io.recourse.oversight;

import io.recourse.access.NavigationCount;
import org.springframework.stereotype.Component;

/** How many alerts nobody has seen as they stand. */
@Component
class AlertsCount implements NavigationCount {

    private final AlertTable alerts;

    AlertsCount(AlertTable alerts) {
        this.alerts = alerts;
    }

    @Override
    public String path() {
        return "/alerts";
    }

    @Override
    public long count() {
        return alerts.countUnseen();
    }
}
