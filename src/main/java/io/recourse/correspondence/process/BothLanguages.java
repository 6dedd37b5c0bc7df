package io.recourse.correspondence.process;

import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Texts for forms, which know no reader's language. */
@Component
class BothLanguages {

    private final MessageSource messages;

    BothLanguages(MessageSource messages) {
        this.messages = messages;
    }

    String of(String key, Object... arguments) {
        return messages.getMessage(key, arguments, Locale.SIMPLIFIED_CHINESE) + " / "
                + messages.getMessage(key, arguments, Locale.ENGLISH);
    }
}
