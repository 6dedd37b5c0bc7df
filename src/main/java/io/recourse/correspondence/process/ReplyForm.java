package io.recourse.correspondence.process;

import io.recourse.common.Actor;
import io.recourse.contact.Dispatch;
import io.recourse.contact.Message;
import io.recourse.contact.Replies;
import io.recourse.contact.Reply;
import io.recourse.contact.ReplyFiles;
import io.recourse.correspondence.SettleReply;
import io.recourse.engine.OpenTask;
import io.recourse.engine.Routing;
import io.recourse.engine.SubjectProcesses;
import io.recourse.escalation.CaseEvent;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** A reply as its two forms show it, and what completing either does. */
@Component
class ReplyForm {

    enum Result {
        answered,
        disputed,
        hardship,
        settled
    }

    private static final DateTimeFormatter MINUTE =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm").withZone(ZoneId.of("Asia/Shanghai"));

    private final Replies replies;
    private final ReplyFiles files;
    private final SettleReply settle;
    private final SubjectProcesses processes;
    private final Dispatch dispatch;
    private final BothLanguages texts;

    ReplyForm(
            Replies replies,
            ReplyFiles files,
            SettleReply settle,
            SubjectProcesses processes,
            Dispatch dispatch,
            BothLanguages texts) {
        this.replies = replies;
        this.files = files;
        this.settle = settle;
        this.processes = processes;
        this.dispatch = dispatch;
        this.texts = texts;
    }

    Map<String, Object> facts(OpenTask task) {
        Reply reply = replies.get(processes.subject(task));
        Map<String, Object> facts = new HashMap<>();
        facts.put("replyFrom", reply.sender());
        facts.put("replyChannel", texts.of("channel." + reply.channel()));
        facts.put("replyReceivedAt", MINUTE.format(reply.receivedAt()));
        facts.put("replyMeaning", texts.of("reply-meaning." + reply.meaning()));
        facts.put("replyText", reply.subject().isBlank() ? reply.text() : reply.subject() + "\n\n" + reply.text());
        facts.put("replyFiles", files(reply));
        facts.put("replyTo", answered(reply));
        return facts;
    }

    Routing complete(OpenTask task, Result outcome, String answer, String note, Actor by) {
        UUID id = processes.subject(task);
        switch (outcome) {
            case answered -> settle.answer(id, answer, by);
            case disputed -> settle.hold(id, CaseEvent.DISPUTED, note, by);
            case hardship -> settle.hold(id, CaseEvent.HARDSHIP, note, by);
            case settled -> settle.close(id, note, by);
        }
        return Routing.outcome(outcome.name());
    }

    /** What came with it and what its examination found, one a line. */
    private String files(Reply reply) {
        String lines = files.of(reply.id()).stream()
                .map(file -> file.name() + ": "
                        + texts.of("reply-file." + file.upload().status())
                        + (file.upload().isRefused()
                                ? " "
                                        + texts.of(
                                                file.upload().refusal(),
                                                file.upload().refusalArguments().toArray())
                                : ""))
                .collect(Collectors.joining("\n\n"));
        return lines.isEmpty() ? "–" : lines;
    }

    private String answered(Reply reply) {
        return reply.messageId() == null
                ? "–"
                : dispatch.of(List.of(reply.messageId())).stream()
                        .findFirst()
                        .map(item -> purpose(item.message()) + ", " + MINUTE.format(item.queuedAt()))
                        .orElse("–");
    }

    private String purpose(Message message) {
        return texts.of("purpose." + message.purpose());
    }
}
