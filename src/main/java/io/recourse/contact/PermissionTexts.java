package io.recourse.contact;

import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Says to people whether they may contact somebody, and if not, why and from when. */
@Component
public class PermissionTexts {

    private static final DateTimeFormatter MINUTE =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm").withZone(ContactGuard.ZONE);

    private final MessageSource messages;

    PermissionTexts(MessageSource messages) {
        this.messages = messages;
    }

    /** The rule with its article and the next lawful moment, in the reader's language. */
    public String in(Permission permission, Locale language) {
        if (permission.allowed()) {
            return messages.getMessage("contact.allowed", null, language);
        }
        String rule = messages.getMessage(permission.rule(), null, language);
        String article = permission.article(language);
        return permission.nextMoment() == null
                ? messages.getMessage("contact.refused", new Object[] {rule, article}, language)
                : messages.getMessage(
                        "contact.refused-until",
                        new Object[] {rule, article, MINUTE.format(permission.nextMoment())},
                        language);
    }

    /** The same as forms show it: 中文 / English. */
    public String inBothLanguages(Permission permission) {
        return in(permission, Locale.SIMPLIFIED_CHINESE) + " / " + in(permission, Locale.ENGLISH);
    }
}
