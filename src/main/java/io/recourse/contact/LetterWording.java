package io.recourse.contact;

import io.recourse.common.CaseNo;
import io.recourse.common.FieldError;
import io.recourse.common.InvalidFields;
import io.recourse.common.Refused;
import io.recourse.legalcase.Reason;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.support.DefaultMessageSourceResolvable;
import org.springframework.stereotype.Component;

/**
 * Whether the words of a letter may be sent, for people who write and approve it: what {@link Dispatch} would refuse later is
 * shown with the words themselves.
 */
@Component
public class LetterWording {

    private static final String CODE = "letter.wording";

    private final LawfulWording wording;
    private final LetterTexts texts;

    LetterWording(LawfulWording wording, LetterTexts texts) {
        this.wording = wording;
        this.texts = texts;
    }

    /** @throws Refused with code {@code letter.wording}: the words, the rule that they break, its source */
    public void require(CaseNo caseNo, UUID documentId) {
        forbidden(caseNo, texts.of(documentId)).ifPresent(arguments -> {
            throw new Refused(CODE, arguments);
        });
    }

    /**
     * The same for a text that somebody typed.
     *
     * @throws InvalidFields for the field
     */
    public void require(CaseNo caseNo, String field, String text) {
        forbidden(caseNo, text == null ? "" : text).ifPresent(arguments -> {
            throw new InvalidFields(List.of(FieldError.of(field, CODE, arguments)));
        });
    }

    private Optional<Object[]> forbidden(CaseNo caseNo, String text) {
        return wording.forbidden(caseNo, text).map(row -> new Object[] {
            wording.words(row, text),
            new DefaultMessageSourceResolvable("contact." + row.rule()),
            Reason.source(row.why(), Locale.SIMPLIFIED_CHINESE) + " / " + Reason.source(row.why(), Locale.ENGLISH)
        });
    }
}
