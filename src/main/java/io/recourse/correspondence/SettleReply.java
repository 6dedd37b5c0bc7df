package io.recourse.correspondence;

import io.recourse.common.Actor;
import io.recourse.contact.Channel;
import io.recourse.contact.Dispatch;
import io.recourse.contact.Message;
import io.recourse.contact.Purpose;
import io.recourse.contact.Replies;
import io.recourse.contact.Reply;
import io.recourse.escalation.CaseEvent;
import io.recourse.escalation.Escalation;
import io.recourse.legalcase.LegalCases;
import io.recourse.legalcase.Lenders;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What a person does about a reply: answers it, holds the case, or neither. */
@Component
@Transactional
public class SettleReply {

    private final Replies replies;
    private final Dispatch dispatch;
    private final Escalation escalation;
    private final LegalCases cases;
    private final Lenders lenders;

    SettleReply(Replies replies, Dispatch dispatch, Escalation escalation, LegalCases cases, Lenders lenders) {
        this.replies = replies;
        this.dispatch = dispatch;
        this.escalation = escalation;
        this.cases = cases;
        this.lenders = lenders;
    }

    /**
     * Answers by the channel that the reply came by.
     *
     * @throws io.recourse.common.Refused with the guard's rule when that may not be sent, or {@code reply.settled-already}
     */
    public void answer(UUID id, String text, Actor by) {
        Reply reply = replies.get(id);
        dispatch.queue(new Message(
                reply.caseNo(),
                reply.channel(),
                Purpose.SERVICE,
                "reply/" + id,
                reply.sender(),
                subject(reply),
                text.strip(),
                null));
        replies.settle(id, text, by);
    }

    /** Holds the case for what was written. */
    public void hold(UUID id, CaseEvent event, String note, Actor by) {
        escalation.report(replies.get(id).caseNo(), event, note, by);
        replies.settle(id, note, by);
    }

    /** Nothing follows. */
    public void close(UUID id, String note, Actor by) {
        replies.settle(id, note, by);
    }

    private String subject(Reply reply) {
        if (reply.channel() == Channel.EMAIL) {
            return reply.subject().isBlank() ? "回复 / Re:" : "Re: " + reply.subject();
        }
        return "【" + lenders.get(cases.get(reply.caseNo()).lenderCode()).name() + "】";
    }
}
