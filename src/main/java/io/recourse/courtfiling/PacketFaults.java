package io.recourse.courtfiling;

import java.util.Locale;
import java.util.Set;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** What disagrees in a packet, in both languages. */
@Component
class PacketFaults {

    /** Nobody needs to see the number to know that it is not the same. */
    private static final Set<String> ID_NO = Set.of("idNo", "defendantIdNo");

    private final MessageSource messages;

    PacketFaults(MessageSource messages) {
        this.messages = messages;
    }

    String inWords(PacketConsistency.Disagreement fault) {
        return inWords(fault, Locale.SIMPLIFIED_CHINESE) + " / " + inWords(fault, Locale.ENGLISH);
    }

    private String inWords(PacketConsistency.Disagreement fault, Locale language) {
        String paper = fault.paper() == null
                ? messages.getMessage("filing.draft", null, language)
                : messages.getMessage("document.title." + fault.paper().replace('/', '.'), null, language);
        String fact = messages.getMessage("filing.fact." + fault.fact(), null, fault.fact(), language);
        if (fault.stated() == null || fault.expected() == null) {
            return messages.getMessage("filing.fact-missing", new Object[] {paper, fact}, language);
        } else if (ID_NO.contains(fault.fact())) {
            return messages.getMessage("filing.fact-differs", new Object[] {paper, fact}, language);
        }
        return messages.getMessage(
                "filing.fact-wrong", new Object[] {paper, fact, fault.stated(), fault.expected()}, language);
    }
}
