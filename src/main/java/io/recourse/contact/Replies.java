package io.recourse.contact;

import io.recourse.common.Actor;
import io.recourse.common.CaseNo;
import io.recourse.common.FieldError;
import io.recourse.common.InvalidFields;
import io.recourse.common.Refused;
import io.recourse.legalcase.LegalCases;
import io.recourse.legalcase.Timeline;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * What people send to us: each is stored once, lands on the case that it is about, and waits for a person. Whoever does not
 * want to be contacted this way, is not from that moment on.
 */
@Component
@Transactional
public class Replies {

    static final int LONGEST = 20_000;
    private static final int HOW = 1000;
    private static final Pattern QUOTE = Pattern.compile("(?m)^\\s*(>|-{2,} ?(原始邮件|回复的原邮件|Original Message)"
            + "|On .{1,200} wrote:|(于|在).{1,200}写道[:：]|(发件人|From)[:：])");

    private final ReplyTable table;
    private final DispatchTable messages;
    private final ReplyFiles files;
    private final ReplyMeanings meanings;
    private final ContactFacts facts;
    private final LegalCases cases;
    private final Timeline timeline;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Replies(
            ReplyTable table,
            DispatchTable messages,
            ReplyFiles files,
            ReplyMeanings meanings,
            ContactFacts facts,
            LegalCases cases,
            Timeline timeline,
            ApplicationEventPublisher events,
            Clock clock) {
        this.table = table;
        this.messages = messages;
        this.files = files;
        this.meanings = meanings;
        this.facts = facts;
        this.cases = cases;
        this.timeline = timeline;
        this.events = events;
        this.clock = clock;
    }

    /** Takes a reply; the same source again changes nothing. One that belongs to no known case waits for a person. */
    public void take(IncomingReply incoming) {
        Optional<DispatchItem> answered = answered(incoming);
        CaseNo caseNo = answered.map(item -> item.message().caseNo())
                .or(() -> table.caseOf(incoming.channel(), incoming.sender()))
                .orElse(null);
        String subject = incoming.subject() == null ? "" : clean(incoming.subject());
        Reply reply = new Reply(
                UUID.randomUUID(),
                incoming.channel(),
                clean(incoming.sender()),
                subject,
                clean(incoming.text()),
                incoming.at(),
                caseNo,
                answered.map(DispatchItem::id).orElse(null),
                meanings.of(subject + "\n" + withoutQuote(clean(incoming.text()))),
                null);
        if (!table.insert(reply, incoming.source())) {
            return;
        }
        files.keep(reply.id(), incoming.files());
        if (incoming.automatic()) {
            table.settle(reply.id(), "自动答复 / automatic answer", Actor.SYSTEM, clock.instant());
        } else if (caseNo != null) {
            land(reply);
        }
    }

    /** @throws Refused with code {@code reply.unknown} */
    @Transactional(readOnly = true)
    public Reply get(UUID id) {
        return table.find(id).orElseThrow(() -> new Refused("reply.unknown"));
    }

    /** What came in on a case, the latest first. */
    @Transactional(readOnly = true)
    public List<Reply> of(CaseNo caseNo) {
        return table.of(caseNo);
    }

    /** What nobody knows the case of, the oldest first. */
    @Transactional(readOnly = true)
    public List<Reply> withoutCase(int limit) {
        return table.withoutCase(limit);
    }

    @Transactional(readOnly = true)
    public long countWithoutCase() {
        return table.countWithoutCase();
    }

    /**
     * A person found the case.
     *
     * @throws Refused with code {@code case.unknown} or {@code reply.settled-already}
     */
    public void assign(UUID id, CaseNo caseNo, Actor by) {
        Reply reply = open(id);
        if (reply.caseNo() != null) {
            throw new Refused("reply.settled-already");
        }
        cases.get(caseNo);
        table.assign(id, caseNo);
        land(table.find(id).orElseThrow());
    }

    /**
     * A person is done with it.
     *
     * @param how what was done, or why nothing; up to 1000 characters
     * @throws InvalidFields for note
     * @throws Refused with code {@code reply.settled-already}
     */
    public void settle(UUID id, String how, Actor by) {
        if (how == null || how.isBlank()) {
            throw new InvalidFields(List.of(FieldError.of("note", "form.constraint.NotBlank")));
        }
        if (how.length() > HOW) {
            throw new InvalidFields(List.of(FieldError.of("note", "form.too-long", HOW)));
        }
        open(id);
        table.settle(id, how.strip(), by, clock.instant());
    }

    private Reply open(UUID id) {
        return table.lockOpen(id).orElseThrow(() -> new Refused("reply.settled-already"));
    }

    private void land(Reply reply) {
        files.land(reply.id(), reply.caseNo());
        timeline.record(
                reply.caseNo(),
                "reply-received",
                Actor.SYSTEM,
                Map.of("channel", "@channel." + reply.channel(), "meaning", "@reply-meaning." + reply.meaning()),
                reply.id().toString());
        if (reply.meaning() == Reply.Meaning.STOP) {
            facts.record(
                    reply.caseNo(),
                    new ContactFacts.Learned(
                            ContactFact.Kind.CHANNEL_OBJECTED, reply.channel(), null, null, null, how(reply)),
                    Actor.SYSTEM);
        }
        events.publishEvent(new ReplyCame(reply.caseNo(), reply.id()));
    }

    private static String how(Reply reply) {
        return "来信要求不再联系 / Asked in a reply not to be contacted this way, "
                + LocalDate.ofInstant(reply.receivedAt(), ContactGuard.ZONE);
    }

    /** By the message that it says it answers, else by the last one that went to its sender. */
    private Optional<DispatchItem> answered(IncomingReply incoming) {
        return Optional.ofNullable(incoming.answers())
                .flatMap(id -> messages.of(List.of(id)).stream().findFirst())
                .or(() -> table.lastTo(incoming.channel(), incoming.sender()));
    }

    /** What a person wrote himself: mails repeat below it what they answer. */
    private static String withoutQuote(String text) {
        Matcher quote = QUOTE.matcher(text);
        return quote.find() ? text.substring(0, quote.start()) : text;
    }

    /** PostgreSQL keeps no NUL; what is longer than any letter is cut. */
    private static String clean(String text) {
        String plain = text == null ? "" : text.replace("\0", "").strip();
        return plain.length() <= LONGEST ? plain : plain.substring(0, LONGEST);
    }
}
