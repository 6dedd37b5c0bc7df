package io.recourse.debtorpage;

import io.recourse.common.Actor;
import io.recourse.common.CaseNo;
import io.recourse.contact.Channel;
import io.recourse.contact.ContactFact;
import io.recourse.contact.ContactFacts;
import io.recourse.contact.Dispatch;
import io.recourse.contact.Message;
import io.recourse.legalcase.Parties;
import io.recourse.legalcase.Timeline;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Who received a message is not the debtor: nothing goes to that address any more, and the page opens no more from there. */
@Component
class SayWrongPerson {

    private final LinkTable table;
    private final Dispatch dispatch;
    private final ContactFacts facts;
    private final Parties parties;
    private final Timeline timeline;
    private final Clock clock;

    SayWrongPerson(
            LinkTable table, Dispatch dispatch, ContactFacts facts, Parties parties, Timeline timeline, Clock clock) {
        this.table = table;
        this.dispatch = dispatch;
        this.facts = facts;
        this.parties = parties;
        this.timeline = timeline;
        this.clock = clock;
    }

    /** Nobody knows who says it, so it is not the debtor's act. */
    @Transactional
    public void say(Link link) {
        CaseNo caseNo = link.caseNo();
        table.revoke(link.id(), Link.Revocation.WRONG_PERSON, clock.instant());
        timeline.record(caseNo, "debtor-page-wrong-person", Actor.SYSTEM, Map.of());
        if (link.dispatchId() == null) {
            return;
        }
        Message message = dispatch.of(List.of(link.dispatchId())).get(0).message();
        table.revokeAll(caseNo, message.recipient(), Link.Revocation.WRONG_PERSON, clock.instant());
        facts.record(
                caseNo,
                new ContactFacts.Learned(
                        ContactFact.Kind.ADDRESS_BAD,
                        message.channel(),
                        message.channel() == Channel.POST
                                ? parties.debtor(caseNo).fullAddress()
                                : message.recipient(),
                        null,
                        null,
                        "收到消息的人在页面上表示并非借款人本人。 / Who received the message says on the page that he is another person."),
                Actor.SYSTEM);
    }
}
