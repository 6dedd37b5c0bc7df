package io.recourse.reminder;

import io.recourse.casefile.CaseFiles;
import io.recourse.common.Actor;
import io.recourse.common.CaseNo;
import io.recourse.contact.Channel;
import io.recourse.contact.ContactGuard;
import io.recourse.contact.Dispatch;
import io.recourse.contact.Message;
import io.recourse.contact.PageLink;
import io.recourse.contact.Purpose;
import io.recourse.documents.MessageTexts;
import io.recourse.ledger.Balance;
import io.recourse.ledger.Ledger;
import io.recourse.legalcase.LegalCase;
import io.recourse.legalcase.LegalCases;
import io.recourse.legalcase.Lender;
import io.recourse.legalcase.Lenders;
import io.recourse.legalcase.Parties;
import io.recourse.legalcase.Party;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Reminds the debtor of what is due, in the tone and by the channel that the decision table chose. */
@Component
public class Remind {

    private final LegalCases cases;
    private final Parties parties;
    private final Lenders lenders;
    private final Ledger ledger;
    private final MessageTexts texts;
    private final Dispatch dispatch;
    private final ContactGuard guard;
    private final NoticeByPost notices;
    private final CaseFiles caseFiles;
    private final ReminderTones tones;
    private final Clock clock;

    Remind(
            LegalCases cases,
            Parties parties,
            Lenders lenders,
            Ledger ledger,
            MessageTexts texts,
            Dispatch dispatch,
            ContactGuard guard,
            NoticeByPost notices,
            CaseFiles caseFiles,
            ReminderTones tones,
            Clock clock) {
        this.cases = cases;
        this.parties = parties;
        this.lenders = lenders;
        this.ledger = ledger;
        this.texts = texts;
        this.dispatch = dispatch;
        this.guard = guard;
        this.notices = notices;
        this.caseFiles = caseFiles;
        this.tones = tones;
        this.clock = clock;
    }

    /**
     * Queues the reminder, in English for a reader of English; by post it is a notice on paper. A channel that the debtor
     * objected to, or that leads nowhere, gives way to another.
     *
     * @param tone {@code friendly}, {@code firm}, {@code final} or {@code neutral}
     * @param occasion names this reminder among all
     * @throws io.recourse.common.Refused with the guard's rule when it may not be sent at all
     */
    @Transactional
    public void send(CaseNo caseNo, String tone, Channel channel, String occasion) {
        tones.note(occasion, caseNo, tone);
        LegalCase legalCase = cases.get(caseNo);
        Party debtor = parties.debtor(caseNo);
        Lender lender = lenders.get(legalCase.lenderCode());
        Balance balance = ledger.balance(legalCase.contractNo(), LocalDate.now(clock));
        Channel usable = usable(debtor, channel);
        if (usable == Channel.POST) {
            notices.send(caseFiles.of(caseNo), occasion, Actor.SYSTEM);
            return;
        }
        MessageTexts.Filled text = texts.fill(
                "reminder/messages/" + tone,
                debtor.language() == Party.Language.EN,
                Map.of(
                        "debtorName", debtor.name(),
                        "lenderName", lender.name(),
                        "lenderPhone", lender.phone(),
                        "contractNo", legalCase.contractNo().value(),
                        "amountDue", balance.totalDue().display(),
                        "daysPastDue", String.valueOf(balance.daysPastDue()),
                        "paymentAccount", lender.paymentAccount(),
                        "disputeChannel", lender.disputeChannel(),
                        "cutOff", LocalDate.now(clock).toString(),
                        "pageLink", PageLink.PLACE));
        dispatch.queue(new Message(
                caseNo,
                usable,
                Purpose.REMINDER,
                occasion,
                ContactGuard.address(debtor, usable),
                text.subject(),
                text.body(),
                null));
    }

    /**
     * The channel that the debtor prefers, the chosen one, or the next that leads to him and that he did not object to;
     * else the guard refuses it.
     */
    private Channel usable(Party debtor, Channel chosen) {
        return Stream.concat(
                        guard.preferred(debtor).stream(), Stream.of(chosen, Channel.SMS, Channel.EMAIL, Channel.POST))
                .filter(channel -> guard.isOpen(debtor, channel))
                .findFirst()
                .orElse(chosen);
    }
}
