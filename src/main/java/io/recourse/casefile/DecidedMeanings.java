package io.recourse.casefile;

import io.recourse.contact.Reply;
import io.recourse.contact.ReplyMeanings;
import io.recourse.engine.Decisions;
import java.util.Locale;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Asks the table {@code reply-meaning} what somebody means who writes to us. */
@Component
class DecidedMeanings implements ReplyMeanings {

    private final Decisions decisions;

    DecidedMeanings(Decisions decisions) {
        this.decisions = decisions;
    }

    @Override
    public Reply.Meaning of(String text) {
        String plain = text.strip().toLowerCase(Locale.ROOT);
        return Reply.Meaning.valueOf((String) decisions
                .ask("reply-meaning", Map.of("text", plain, "length", plain.length()))
                .single()
                .get("meaning"));
    }
}
