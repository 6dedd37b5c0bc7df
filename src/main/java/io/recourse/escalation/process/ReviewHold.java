package io.recourse.escalation.process;

import io.recourse.common.Actor;
import io.recourse.common.CaseNo;
import io.recourse.documents.Rate;
import io.recourse.documents.upload.Upload;
import io.recourse.engine.OpenTask;
import io.recourse.engine.RequiredWhen;
import io.recourse.engine.Routing;
import io.recourse.engine.UserTask;
import io.recourse.escalation.AnswerHold;
import io.recourse.escalation.GrantDeferral;
import io.recourse.escalation.HoldEvidence;
import io.recourse.escalation.UpholdDispute;
import io.recourse.ledger.Deferral;
import io.recourse.legalcase.Holds;
import io.recourse.legalcase.Timeline;
import jakarta.validation.constraints.Future;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/**
 * A lawyer examines a dispute or a hardship request, and releases the case, grants a deferral, or finds that the debtor
 * was right and has the report corrected.
 */
@Component
class ReviewHold implements UserTask<ReviewHold.Form> {

    enum Finding {
        release,
        uphold,
        defer
    }

    record Form(
            @NotNull Finding outcome,
            @RequiredWhen("defer") @Future LocalDate deferUntil,
            @RequiredWhen("defer") Deferral.Interest deferralInterest,
            @NotBlank @Size(max = 1000) String finding) {}

    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    private static final DateTimeFormatter MINUTE =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm").withZone(ZONE);

    private final Holds holds;
    private final UpholdDispute upholdDispute;
    private final GrantDeferral grantDeferral;
    private final AnswerHold answerHold;
    private final HoldEvidence evidence;
    private final MessageSource messages;
    private final Timeline timeline;

    ReviewHold(
            Holds holds,
            UpholdDispute upholdDispute,
            GrantDeferral grantDeferral,
            AnswerHold answerHold,
            HoldEvidence evidence,
            MessageSource messages,
            Timeline timeline) {
        this.holds = holds;
        this.upholdDispute = upholdDispute;
        this.grantDeferral = grantDeferral;
        this.answerHold = answerHold;
        this.evidence = evidence;
        this.messages = messages;
        this.timeline = timeline;
    }

    @Override
    public Class<Form> form() {
        return Form.class;
    }

    @Override
    public Map<String, Object> prefill(OpenTask task) {
        Map<String, Object> facts = new HashMap<>();
        holds.current(task.caseNo()).ifPresent(hold -> {
            facts.put("holdReason", hold.reason().name());
            facts.put("holdNote", hold.note());
            facts.put("heldSince", MINUTE.format(hold.since()));
            facts.put("hardshipGround", hold.ground() == null ? null : bilingual("hardship-ground." + hold.ground()));
            facts.put("handedIn", handedIn(evidence.of(task.caseNo(), hold.reason())));
            if (hold.deferredUntil() != null) {
                facts.put("deferredUntil", hold.deferredUntil().toString());
            }
            GrantDeferral.Proposal proposal = grantDeferral.proposed(hold);
            facts.put("deferralInterest", proposal.interest().name());
            facts.put("interestWhy", proposal.why());
        });
        facts.put("latestDeferral", grantDeferral.latestDay().toString());
        facts.put("contractRate", percent(task.caseNo(), Deferral.Interest.CONTRACT));
        facts.put("penaltyRate", percent(task.caseNo(), Deferral.Interest.AS_BEFORE));
        upholdDispute.reportedOn(task.caseNo()).ifPresent(day -> facts.put("reportedOn", day.toString()));
        return facts;
    }

    /** One line a file: when it came, whether it can be read, and its pages. */
    private static String handedIn(List<Upload> uploads) {
        return uploads.stream()
                .map(upload -> "%s %s (%d)"
                        .formatted(upload.uploadedAt().atZone(ZONE).toLocalDate(), state(upload), upload.pages()))
                .collect(Collectors.joining("  \n"));
    }

    private static String state(Upload upload) {
        return switch (upload.status()) {
            case WAITING -> "检查中 / being examined";
            case ACCEPTED -> "可查看，页数 / can be read, pages";
            case REFUSED -> "不能使用 / cannot be used";
        };
    }

    private String bilingual(String key) {
        return messages.getMessage(key, null, Locale.SIMPLIFIED_CHINESE)
                + " / "
                + messages.getMessage(key, null, Locale.ENGLISH);
    }

    private String percent(CaseNo caseNo, Deferral.Interest interest) {
        return new Rate(grantDeferral.rate(caseNo, interest)).percent();
    }

    @Override
    public Routing complete(OpenTask task, Form form, Actor by) {
        if (form.outcome() == Finding.uphold) {
            upholdDispute.requirePossible(task.caseNo());
        }
        timeline.record(task.caseNo(), "hold-reviewed", by, Map.of("finding", form.finding()));
        Routing routing = Routing.outcome(form.outcome().name());
        if (form.outcome() != Finding.defer) {
            answerHold.decided(task.caseNo(), form.outcome() == Finding.uphold);
            return routing;
        }
        grantDeferral.until(task.caseNo(), form.deferUntil(), form.deferralInterest(), by);
        return routing.on(LadderProcess.DEFERRED_UNTIL, form.deferUntil());
    }
}
