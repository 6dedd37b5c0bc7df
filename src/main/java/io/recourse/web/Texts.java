package io.recourse.web;

import io.recourse.access.ActorNames;
import io.recourse.common.Actor;
import io.recourse.common.FieldError;
import io.recourse.common.Refused;
import java.time.Clock;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Reasons as sentences, moments as text, people by their names. Templates call it {@code texts}. */
@Component
public class Texts {

    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

    private final MessageSource messages;
    private final ActorNames actorNames;
    private final Clock clock;

    Texts(MessageSource messages, ActorNames actorNames, Clock clock) {
        this.messages = messages;
        this.actorNames = actorNames;
        this.clock = clock;
    }

    public String of(Refused refused, Locale language) {
        return messages.getMessage(refused.code(), refused.arguments(), refused.code(), language);
    }

    public String of(FieldError error, Locale language) {
        return messages.getMessage(error.code(), error.arguments().toArray(), error.code(), language);
    }

    /** @throws org.springframework.context.NoSuchMessageException when no bundle has the key */
    public String of(String key, Locale language, Object... arguments) {
        return messages.getMessage(key, arguments, language);
    }

    /** Who did something, as people call him. @param actor its id */
    public String person(String actor, Locale language) {
        return actorNames.of(actor, language);
    }

    public String person(Actor actor, Locale language) {
        return person(actor.id(), language);
    }

    /** A moment in the product's time zone, to the minute: {@code 2026-11-22 09:30}. */
    public String time(Instant moment) {
        return MINUTE.withZone(clock.getZone()).format(moment);
    }
}
