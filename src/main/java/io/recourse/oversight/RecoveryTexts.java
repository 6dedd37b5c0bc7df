package io.recourse.oversight;

import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** What the tables of recovery call their lines and figures; a figure may have another text in one table. */
@Component
class RecoveryTexts {

    private static final String LAST_BUCKET = "7";

    private final MessageSource messages;

    RecoveryTexts(MessageSource messages) {
        this.messages = messages;
    }

    String of(String key, Locale language) {
        return messages.getMessage(key, null, language);
    }

    String group(String group, RecoveryBy by, Locale language) {
        return switch (by) {
            case STAGE -> messages.getMessage("stage." + group, null, group, language);
            case ROLL -> "M" + group + (group.equals(LAST_BUCKET) ? "+" : "");
            case COHORT, PLANS, LETTERS, SUITS -> group;
        };
    }

    String figure(Figure figure, RecoveryBy by, Locale language) {
        return own("recovery.", figure, by, language);
    }

    /** Names the days of the buckets where it needs them. */
    String formula(Figure figure, RecoveryBy by, int currentDays, int bucketDays, Locale language) {
        return own("recovery.formula.", figure, by, language, currentDays, bucketDays);
    }

    String fileName(Period period, RecoveryBy by, Locale language) {
        return of("recovery.title", language) + "-" + of("recovery.by." + by, language) + "-" + period.from() + "-"
                + period.to();
    }

    private String own(String prefix, Figure figure, RecoveryBy by, Locale language, Object... arguments) {
        String common = prefix + figure;
        String own = messages.getMessage(common + "." + by, arguments, null, language);
        return own == null ? messages.getMessage(common, arguments, language) : own;
    }
}
