package io.recourse.creditreporting;

import io.recourse.common.QueueWorker;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Makes the files for credit bureaux, and brings what they reject to people, one after the other. */
@Component
class BureauWorker extends QueueWorker {

    private final WriteBatches writeBatches;
    private final RejectedRecords rejectedRecords;

    BureauWorker(WriteBatches writeBatches, RejectedRecords rejectedRecords) {
        super("bureau");
        this.writeBatches = writeBatches;
        this.rejectedRecords = rejectedRecords;
    }

    @EventListener
    void wake(BureauWork work) {
        wake();
    }

    @Override
    protected boolean next() {
        return writeBatches.next() | rejectedRecords.bringToPeople();
    }
}
