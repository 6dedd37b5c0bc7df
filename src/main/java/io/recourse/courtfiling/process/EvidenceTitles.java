package io.recourse.courtfiling.process;

import io.recourse.courtfiling.EvidenceLine;
import io.recourse.documents.upload.Upload;
import java.util.Locale;
import java.util.function.Function;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Lines of the evidence list, each by its number and title in both languages, as the forms of this stage show them. */
@Component
class EvidenceTitles {

    private final MessageSource messages;

    EvidenceTitles(MessageSource messages) {
        this.messages = messages;
    }

    String of(EvidenceLine line) {
        return both(language -> title(line, language));
    }

    /** The same with how it stands. */
    String withState(EvidenceLine line) {
        return both(language -> title(line, language)
                + (language == Locale.ENGLISH ? ": " : "：")
                + messages.getMessage("evidence.state." + line.state(), null, language));
    }

    /** The list has its titles as the court reads them; what people added has the title that they gave it. */
    private String title(EvidenceLine line, Locale language) {
        boolean asListed = language == Locale.SIMPLIFIED_CHINESE || line.kind().equals(Upload.OTHER);
        String title = asListed
                ? line.title()
                : messages.getMessage("evidence.kind." + line.kind(), null, line.title(), language);
        return line.no() + " " + title;
    }

    private static String both(Function<Locale, String> said) {
        return said.apply(Locale.SIMPLIFIED_CHINESE) + " / " + said.apply(Locale.ENGLISH);
    }
}
