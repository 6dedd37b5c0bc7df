package io.recourse.access;

import io.recourse.common.Actor;
import java.util.Locale;
import java.util.Set;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Who did something, as people call him. */
@Component
public class ActorNames {

    private static final Set<String> OTHERS = Set.of(Actor.SYSTEM.id(), Actor.DEBTOR.id());

    private final Users users;
    private final MessageSource messages;

    ActorNames(Users users, MessageSource messages) {
        this.users = users;
        this.messages = messages;
    }

    /** A user's name, or what the system or the debtor is called. @param actor its id */
    public String of(String actor, Locale language) {
        return OTHERS.contains(actor)
                ? messages.getMessage("actor." + actor, null, language)
                : users.find(actor).map(User::name).orElse(actor);
    }

    /** The same where a form says everything in both languages. */
    public String inBothLanguages(Actor actor) {
        String chinese = of(actor.id(), Locale.SIMPLIFIED_CHINESE);
        return OTHERS.contains(actor.id()) ? chinese + " / " + of(actor.id(), Locale.ENGLISH) : chinese;
    }
}
