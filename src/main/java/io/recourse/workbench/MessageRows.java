package io.recourse.workbench;

import io.recourse.contact.DispatchItem;
import io.recourse.contact.Message;
import java.util.List;
import org.springframework.stereotype.Component;

/** Tells messages as the reader may see them: their texts name people and debts. */
@Component
class MessageRows {

    private final PersonalData personalData;

    MessageRows(PersonalData personalData) {
        this.personalData = personalData;
    }

    List<MessageRow> of(List<DispatchItem> items) {
        return items.stream()
                .map(item -> new MessageRow(
                        item,
                        personalData.recipient(item.message()),
                        personalData.isVisible() ? text(item.message()) : null))
                .toList();
    }

    private static String text(Message message) {
        return message.subject() == null || message.subject().isBlank()
                ? message.body()
                : message.subject() + "\n\n" + message.body();
    }
}
