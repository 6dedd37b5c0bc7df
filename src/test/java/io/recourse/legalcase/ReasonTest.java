package io.recourse.legalcase;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.api.Test;

class ReasonTest {

    private static final String WHY = "[M] 内部政策：首次友好提醒。 / House policy: a first, friendly reminder.";

    @Test
    void isToldInTheReadersLanguageWithoutItsConfidence() {
        assertThat(Reason.in(WHY, Locale.SIMPLIFIED_CHINESE)).isEqualTo("内部政策：首次友好提醒。");
        assertThat(Reason.in(WHY, Locale.ENGLISH)).isEqualTo("House policy: a first, friendly reminder.");
    }

    @Test
    void severalStayApart() {
        assertThat(Reason.in(WHY + "; [V1] 民法典第192条 / Civil Code art. 192; a defence", Locale.ENGLISH))
                .isEqualTo("House policy: a first, friendly reminder.; Civil Code art. 192; a defence");
    }

    @Test
    void aSentenceInOneLanguageStaysAsItIs() {
        assertThat(Reason.in("only one", Locale.ENGLISH)).isEqualTo("only one");
    }
}
