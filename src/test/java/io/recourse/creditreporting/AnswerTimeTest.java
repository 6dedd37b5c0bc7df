package io.recourse.creditreporting;

import static org.assertj.core.api.Assertions.assertThat;

import io.recourse.RecourseTest;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@RecourseTest
class AnswerTimeTest {

    @Autowired
    AnswerTime answerTime;

    /** 征信业管理条例 25: 20 days from the receipt; the last is a Sunday here, and the house answers on the Friday before. */
    @Test
    void isTwentyDaysAndAWorkingDayBefore() {
        assertThat(answerTime.from(CreditDispute.Source.BUREAU, LocalDate.of(2026, 11, 2)))
                .isEqualTo(new AnswerTime.Days(LocalDate.of(2026, 11, 22), LocalDate.of(2026, 11, 20)));
        assertThat(answerTime.from(CreditDispute.Source.DEBTOR, LocalDate.of(2026, 9, 20)))
                .as("a make-up Saturday is a working day")
                .isEqualTo(new AnswerTime.Days(LocalDate.of(2026, 10, 10), LocalDate.of(2026, 10, 10)));
    }

    /** 征信业管理条例 26: the PBOC has 30 days from the day on which it accepted the complaint, and needs our answer before. */
    @Test
    void leavesThePbocTimeToAnswerAComplaint() {
        assertThat(answerTime.from(CreditDispute.Source.PBOC, LocalDate.of(2026, 11, 6)))
                .isEqualTo(new AnswerTime.Days(LocalDate.of(2026, 11, 26), LocalDate.of(2026, 11, 26)));
    }
}
