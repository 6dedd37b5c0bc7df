package io.recourse.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.recourse.access.Needs;
import io.recourse.access.Right;
import io.recourse.contact.Contacts;
import io.recourse.contact.Permission;
import io.recourse.contact.PermissionTexts;
import java.time.Clock;
import java.time.Instant;
import java.util.Locale;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Whether somebody may be contacted, for diallers and agencies that ask before they do. Asking counts nothing. */
@RestController
@RequestMapping("/api/contacts")
class ContactsApi {

    /**
     * The guard's answer.
     *
     * @param rule the rule that refuses it, as {@code calls-used}; null when allowed
     * @param article where that rule stands, in the reader's language; null when allowed
     * @param text the answer as a sentence, in the reader's language
     * @param nextMoment when the contact becomes lawful; null when allowed, or when waiting does not help
     */
    record Answer(
            boolean allowed,
            @JsonInclude String rule,
            @JsonInclude String article,
            String text,
            @JsonInclude Instant nextMoment) {}

    private final Contacts contacts;
    private final PermissionTexts texts;
    private final Clock clock;

    ContactsApi(Contacts contacts, PermissionTexts texts, Clock clock) {
        this.contacts = contacts;
        this.texts = texts;
        this.clock = clock;
    }

    /**
     * @throws io.recourse.common.InvalidFields when a field is missing or malformed
     * @throws io.recourse.common.Refused with code {@code case.unknown}
     */
    @PostMapping("/check")
    @Needs(Right.WORK_TASKS)
    Answer check(@RequestBody ContactQuestion question, Locale language) {
        ContactQuestion.Asked asked = question.asked(clock.instant());
        Permission permission = contacts.check(asked.contact(), asked.at());
        return new Answer(
                permission.allowed(),
                permission.allowed() ? null : permission.rule().replaceFirst("^contact\\.", ""),
                permission.article(language),
                texts.in(permission, language),
                permission.nextMoment());
    }
}
