package io.recourse.reminder.process;

import io.recourse.common.Actor;
import io.recourse.common.Money;
import io.recourse.contact.Contact;
import io.recourse.contact.Contacts;
import io.recourse.contact.Dispatch;
import io.recourse.contact.Permission;
import io.recourse.contact.PermissionTexts;
import io.recourse.contact.Purpose;
import io.recourse.engine.OpenTask;
import io.recourse.engine.RequiredWhen;
import io.recourse.engine.Routing;
import io.recourse.engine.UserTask;
import io.recourse.legalcase.Parties;
import io.recourse.legalcase.PartyRole;
import io.recourse.reminder.CallResult;
import io.recourse.reminder.CallScript;
import io.recourse.reminder.RecordCall;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.springframework.stereotype.Component;

/** A legal assistant calls the debtor and records what came of it. */
@Component
class CallDebtor implements UserTask<CallDebtor.Form> {

    record Form(
            @NotNull CallResult outcome,
            boolean callEffective,
            @RequiredWhen("promised") LocalDate promisedOn,

            @RequiredWhen("promised") @Positive @Digits(integer = 8, fraction = 2)
            BigDecimal promisedAmount,

            @RequiredWhen(field = "callEffective", value = "true") @Size(max = 64) @Pattern(regexp = "[A-Za-z0-9._-]+")
            String recordingRef,

            @RequiredWhen({"disputed", "hardship"}) @Size(max = 1000)
            String note) {}

    private final RecordCall recordCall;
    private final Contacts contacts;
    private final PermissionTexts permissionTexts;
    private final Parties parties;
    private final Dispatch dispatch;
    private final CallScript script;
    private final Clock clock;

    CallDebtor(
            RecordCall recordCall,
            Contacts contacts,
            PermissionTexts permissionTexts,
            Parties parties,
            Dispatch dispatch,
            CallScript script,
            Clock clock) {
        this.recordCall = recordCall;
        this.contacts = contacts;
        this.permissionTexts = permissionTexts;
        this.parties = parties;
        this.dispatch = dispatch;
        this.script = script;
        this.clock = clock;
    }

    @Override
    public Class<Form> form() {
        return Form.class;
    }

    @Override
    public Map<String, Object> prefill(OpenTask task) {
        String mobile = parties.debtor(task.caseNo()).mobile();
        Contacts.Today today = contacts.today(task.caseNo());
        Permission permission =
                contacts.check(Contact.call(task.caseNo(), PartyRole.DEBTOR, Purpose.PAYMENT, mobile), clock.instant());
        Map<String, Object> facts = new HashMap<>();
        facts.put("debtorMobile", mobile);
        facts.put("callAttemptsToday", today.attempts());
        facts.put("effectiveCallsToday", today.connected());
        facts.put("callPermission", permissionTexts.inBothLanguages(permission));
        facts.put("callScript", script.text(task.caseNo()));
        facts.put("dialLog", script.log(task.caseNo()));
        dispatch.of(task.caseNo()).stream()
                .filter(item -> item.message().purpose() == Purpose.REMINDER)
                .reduce((first, second) -> second)
                .ifPresent(item -> {
                    facts.put(
                            "reminderSentOn",
                            item.queuedAt()
                                    .atZone(clock.getZone())
                                    .toLocalDate()
                                    .toString());
                    facts.put("reminderChannel", item.message().channel().name());
                });
        return facts;
    }

    @Override
    public Routing complete(OpenTask task, Form form, Actor by) {
        LocalDate promiseEnds = recordCall.record(
                task.caseNo(),
                new RecordCall.Heard(
                        form.outcome(),
                        form.callEffective(),
                        form.promisedOn(),
                        form.promisedAmount() == null ? null : new Money(form.promisedAmount()),
                        form.recordingRef(),
                        form.note()),
                by);
        Routing routing = Routing.outcome(form.outcome().name());
        return promiseEnds == null ? routing : routing.on(ReminderProcess.PROMISE_DUE_AT, promiseEnds.plusDays(1));
    }
}
