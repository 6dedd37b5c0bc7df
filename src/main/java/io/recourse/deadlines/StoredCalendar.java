package io.recourse.deadlines;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import java.time.Duration;
import java.util.function.Supplier;
import org.springframework.context.annotation.DependsOn;
import org.springframework.context.event.EventListener;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * China's calendar in memory. A load is seen at once in its own transaction, after the commit by everybody here, and within
 * a minute on other nodes.
 */
@Component
@DependsOn("initialCalendar")
class StoredCalendar implements Supplier<CalendarDays> {

    private final CalendarStore store;
    private final LoadingCache<String, CalendarDays> committed;

    StoredCalendar(CalendarStore store) {
        this.store = store;
        committed =
                Caffeine.newBuilder().expireAfterWrite(Duration.ofMinutes(1)).build(store::read);
    }

    @Override
    public CalendarDays get() {
        return TransactionSynchronizationManager.getResource(this) instanceof CalendarDays uncommitted
                ? uncommitted
                : committed.get(WorkingCalendar.CHINA);
    }

    /** Before the listeners that reckon again. */
    @EventListener
    @Order(Ordered.HIGHEST_PRECEDENCE)
    void answerByTheNewDays(CalendarLoaded event) {
        forgetUncommitted();
        TransactionSynchronizationManager.bindResource(this, store.read(WorkingCalendar.CHINA));
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCompletion(int status) {
                forgetUncommitted();
                committed.invalidate(WorkingCalendar.CHINA);
            }
        });
    }

    private void forgetUncommitted() {
        TransactionSynchronizationManager.unbindResourceIfPossible(this);
    }
}
