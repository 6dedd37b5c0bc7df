package io.recourse.oversight;

import io.recourse.legalcase.Lender;
import io.recourse.legalcase.Lenders;
import java.util.Collection;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** What the groups of the board's lines are called. */
@Component
class BoardNames {

    private static final String NONE = "–";

    private final Lenders lenders;
    private final MessageSource messages;

    BoardNames(Lenders lenders, MessageSource messages) {
        this.lenders = lenders;
        this.messages = messages;
    }

    /** By group. */
    Map<String, String> of(Collection<String> groups, BoardBy by, Locale language) {
        Map<String, String> lenderNames = lenders.all().stream()
                .collect(Collectors.toMap(lender -> lender.code().value(), Lender::name));
        return groups.stream()
                .collect(Collectors.toMap(Function.identity(), group -> name(group, by, lenderNames, language)));
    }

    private String name(String group, BoardBy by, Map<String, String> lenderNames, Locale language) {
        if (group.isEmpty()) {
            return NONE;
        }
        boolean none = group.equals(StatutoryDays.NONE);
        return switch (by) {
            case STAGE -> text(none ? "statutory.no-stage" : "stage." + group, group, language);
            case TEAM -> text(none ? "statutory.no-task" : "role." + group, group, language);
            case LENDER -> lenderNames.getOrDefault(group, group);
        };
    }

    private String text(String key, String otherwise, Locale language) {
        return messages.getMessage(key, null, otherwise, language);
    }
}
