package io.recourse.demandletter.process;

import io.recourse.common.Actor;
import io.recourse.demandletter.DemandLetters;
import io.recourse.demandletter.SendDemandLetter;
import io.recourse.engine.OpenTask;
import io.recourse.engine.RequiredWhen;
import io.recourse.engine.Routing;
import io.recourse.engine.UserTask;
import io.recourse.mailing.ReportedDelivery;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PastOrPresent;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.Map;
import org.springframework.stereotype.Component;

/** A legal assistant records the letter's delivery with its proof, or that it came back. */
@Component
class RecordLetterDelivery implements UserTask<RecordLetterDelivery.Form> {

    enum Result {
        delivered,
        undelivered
    }

    record Form(
            @NotNull Result outcome,
            @RequiredWhen("delivered") @PastOrPresent LocalDate deliveredOn,

            @NotNull @Size(max = 64) @Pattern(regexp = "[A-Za-z0-9-]+")
            String trackingNo,

            @NotNull @Size(max = 1000) String proofNote) {}

    private final SendDemandLetter sendDemandLetter;
    private final LetterFacts facts;
    private final DemandLetters letters;
    private final ReportedDelivery reported;

    RecordLetterDelivery(
            SendDemandLetter sendDemandLetter, LetterFacts facts, DemandLetters letters, ReportedDelivery reported) {
        this.sendDemandLetter = sendDemandLetter;
        this.facts = facts;
        this.letters = letters;
        this.reported = reported;
    }

    @Override
    public Class<Form> form() {
        return Form.class;
    }

    @Override
    public Map<String, Object> prefill(OpenTask task) {
        Map<String, Object> prefill = facts.of(task.caseNo());
        letters.latest(task.caseNo()).ifPresent(letter -> prefill.putAll(reported.of(letter.occasion())));
        return prefill;
    }

    @Override
    public Routing complete(OpenTask task, Form form, Actor by) {
        if (form.outcome() == Result.undelivered) {
            sendDemandLetter.undelivered(task.caseNo(), form.trackingNo(), form.proofNote());
            return Routing.outcome("undelivered");
        }
        LocalDate deadline =
                sendDemandLetter.delivered(task.caseNo(), form.deliveredOn(), form.trackingNo(), form.proofNote(), by);
        return Routing.outcome("delivered").on(DemandLetterProcess.LETTER_DEADLINE_AT, deadline.plusDays(1));
    }
}
