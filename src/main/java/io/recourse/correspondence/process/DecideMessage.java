package io.recourse.correspondence.process;

import io.recourse.common.Actor;
import io.recourse.contact.Dispatch;
import io.recourse.contact.DispatchItem;
import io.recourse.contact.Message;
import io.recourse.contact.Resolution;
import io.recourse.contact.ResolveMessage;
import io.recourse.engine.OpenTask;
import io.recourse.engine.Routing;
import io.recourse.engine.SubjectProcesses;
import io.recourse.engine.UserTask;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** A team lead finds out what became of a message, and decides. */
@Component
class DecideMessage implements UserTask<DecideMessage.Form> {

    enum Result {
        wasSent(Resolution.WAS_SENT),
        sendAgain(Resolution.SEND_AGAIN),
        doNotSend(Resolution.DO_NOT_SEND);

        private final Resolution resolution;

        Result(Resolution resolution) {
            this.resolution = resolution;
        }
    }

    record Form(
            @NotNull Result outcome,
            @NotBlank @Size(max = 1000) String note) {}

    private static final DateTimeFormatter MINUTE =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm").withZone(ZoneId.of("Asia/Shanghai"));

    private final ResolveMessage messages;
    private final Dispatch dispatch;
    private final SubjectProcesses processes;
    private final BothLanguages texts;

    DecideMessage(ResolveMessage messages, Dispatch dispatch, SubjectProcesses processes, BothLanguages texts) {
        this.messages = messages;
        this.dispatch = dispatch;
        this.processes = processes;
        this.texts = texts;
    }

    @Override
    public Class<Form> form() {
        return Form.class;
    }

    @Override
    public boolean isAnsweredAlike() {
        return true;
    }

    @Override
    public Map<String, Object> prefill(OpenTask task) {
        DispatchItem item = item(task);
        Message message = item.message();
        return Map.of(
                "messagePurpose", texts.of("purpose." + message.purpose()),
                "messageChannel", texts.of("channel." + message.channel()),
                "messageTo", message.recipient(),
                "messageQueuedAt", MINUTE.format(item.queuedAt()),
                "messageProblem", texts.of(item.stuck() ? item.problemOrReturn() : "dispatch.resolved-already"),
                "messageText",
                        message.subject().isBlank() ? message.body() : message.subject() + "\n\n" + message.body());
    }

    @Override
    public Routing complete(OpenTask task, Form form, Actor by) {
        DispatchItem item = item(task);
        // What became of it may have been learned before anybody could be spared the task.
        if (item.stuck()) {
            messages.resolve(item.id(), form.outcome().resolution, form.note(), by);
        }
        return Routing.outcome(form.outcome().name());
    }

    private DispatchItem item(OpenTask task) {
        return dispatch.of(List.of(processes.subject(task))).get(0);
    }
}
