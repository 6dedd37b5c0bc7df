package io.recourse.workbench;

import io.recourse.contact.DispatchItem;
import io.recourse.contact.Message;
import io.recourse.contact.PageLink;
import io.recourse.mailing.Tracked;
import io.recourse.mailing.Tracking;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Tells messages as the reader may see them: their texts name people and debts. */
@Component
class MessageRows {

    private final PersonalData personalData;
    private final Tracking tracking;

    MessageRows(PersonalData personalData, Tracking tracking) {
        this.personalData = personalData;
        this.tracking = tracking;
    }

    List<MessageRow> of(List<DispatchItem> items) {
        Map<UUID, Tracked> tracked =
                tracking.of(items.stream().map(DispatchItem::id).toList());
        return items.stream()
                .map(item -> new MessageRow(
                        item,
                        personalData.recipient(item.message()),
                        tracked.get(item.id()),
                        personalData.isVisible() ? text(item.message()) : null))
                .toList();
    }

    /** Where the debtor's link stood, it is named: a working one is in the message that left, and nowhere else. */
    private static String text(Message message) {
        String body = message.body().replace(PageLink.PLACE, "〔链接 / link〕");
        return message.subject() == null || message.subject().isBlank() ? body : message.subject() + "\n\n" + body;
    }
}
