package io.recourse.deadlines;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import java.time.Duration;
import java.util.function.Supplier;
import org.springframework.context.annotation.DependsOn;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;

/** China's calendar in memory. A load is seen at once here, and within a minute on other nodes. */
@Component
@DependsOn("initialCalendar")
class StoredCalendar implements Supplier<CalendarDays> {

    private final LoadingCache<String, CalendarDays> loaded;

    StoredCalendar(CalendarStore store) {
        loaded = Caffeine.newBuilder().expireAfterWrite(Duration.ofMinutes(1)).build(store::read);
    }

    @Override
    public CalendarDays get() {
        return loaded.get(WorkingCalendar.CHINA);
    }

    /** Before the listeners that reckon again. */
    @TransactionalEventListener
    @Order(Ordered.HIGHEST_PRECEDENCE)
    void forget(CalendarLoaded event) {
        loaded.invalidateAll();
    }
}
