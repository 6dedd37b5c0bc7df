package io.recourse.creditreporting;

import io.recourse.common.QueueWorker;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Makes the files for credit bureaux, one after the other. */
@Component
class BureauWorker extends QueueWorker {

    private final WriteBatches writeBatches;

    BureauWorker(WriteBatches writeBatches) {
        super("bureau");
        this.writeBatches = writeBatches;
    }

    @EventListener
    void wake(BureauWork work) {
        wake();
    }

    @Override
    protected boolean next() {
        return writeBatches.next();
    }
}
