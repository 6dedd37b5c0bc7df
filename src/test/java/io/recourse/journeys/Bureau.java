package io.recourse.journeys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.recourse.common.Actor;
import io.recourse.common.LenderCode;
import io.recourse.creditreporting.BureauBatch;
import io.recourse.creditreporting.BureauBatches;
import io.recourse.creditreporting.MakeBatch;
import java.time.Duration;
import java.time.YearMonth;
import java.util.UUID;

/** Has files made for the credit bureau, and waits for them. */
final class Bureau {

    private static final Actor LEAD = new Actor("lead");

    private final MakeBatch makeBatch;
    private final BureauBatches batches;

    Bureau(MakeBatch makeBatch, BureauBatches batches) {
        this.makeBatch = makeBatch;
        this.batches = batches;
    }

    BureauBatch make(LenderCode lender, YearMonth month, String format) {
        return made(makeBatch.of(lender, month, format, LEAD).id());
    }

    BureauBatch corrections(LenderCode lender, String format) {
        return made(makeBatch.corrections(lender, format, LEAD).id());
    }

    BureauBatch made(UUID id) {
        await().atMost(Duration.ofMinutes(2)).until(() -> batches.get(id).status() != BureauBatch.Status.MAKING);
        assertThat(batches.get(id).status()).isEqualTo(BureauBatch.Status.MADE);
        return batches.get(id);
    }
}
