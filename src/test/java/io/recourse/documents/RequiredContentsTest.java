package io.recourse.documents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.recourse.common.FieldError;
import io.recourse.common.InvalidFields;
import io.recourse.common.Money;
import io.recourse.instalment.InstalmentAgreement;
import io.recourse.reminder.ReminderNotice;
import io.recourse.studio.samples.CourtSamples;
import io.recourse.studio.samples.Samples;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** A document without what the law demands of it cannot be made, and the gap is named. */
class RequiredContentsTest {

    private static final LocalDate TODAY = Samples.TODAY;

    /** 律师函 W3, 信用卡办法 art. 69 and 70, 征信业管理条例 art. 15, 民诉法 art. 61 and 225. */
    static Stream<Arguments> gaps() {
        Printable letter = Samples.demandLetter("张三", "杭州");
        Printable agreement = Samples.agreement("张三", "杭州");
        Printable notice = Samples.priorNotice("张三", "杭州");
        Printable order = CourtSamples.paymentOrder("张三", "杭州");
        return Stream.of(
                Arguments.of(letter, "letterNo", null),
                Arguments.of(letter, "debtor", null),
                Arguments.of(letter, "client", " "),
                Arguments.of(letter, "lawyers", List.of()),
                Arguments.of(letter, "loan", null),
                Arguments.of(letter, "owed", null),
                Arguments.of(letter, "deadlineDays", 0),
                Arguments.of(letter, "channels", null),
                Arguments.of(letter, "limitationExpiresOn", null),
                Arguments.of(letter, "limitationExpiresOn", TODAY.minusDays(1)),
                Arguments.of(agreement, "owed", null),
                Arguments.of(agreement, "interestAccrues", null),
                Arguments.of(agreement, "costs", null),
                Arguments.of(agreement, "yearlyCost", null),
                Arguments.of(agreement, "penaltyRate", null),
                Arguments.of(agreement, "planInterest", Money.of("1.00")),
                Arguments.of(agreement, "plan", List.of()),
                Arguments.of(agreement, "plan", List.of(new InstalmentAgreement.Due(1, TODAY, Money.of("1.00")))),
                Arguments.of(notice, "database", null),
                Arguments.of(notice, "reportNotBefore", TODAY),
                Arguments.of(notice, "channels", null),
                Arguments.of(order, "court", null),
                Arguments.of(order, "counterObligation", true),
                Arguments.of(order, "servable", false),
                Arguments.of(order, "preserved", true),
                Arguments.of(order, "evidence", List.of()),
                Arguments.of(CourtSamples.evidenceList("张三"), "items", List.of()),
                Arguments.of(CourtSamples.powerOfAttorney("张三"), "agents", List.of()),
                Arguments.of(CourtSamples.claim("张三", "杭州"), "defendants", List.of()),
                Arguments.of(CourtSamples.creditCardClaim("张三", "杭州"), "mediation", null),
                Arguments.of(CourtSamples.calculation("张三"), "penaltyAccrued", Money.of("0.01")),
                Arguments.of(CourtSamples.calculation("张三"), "paid", Money.of("0.01")));
    }

    @ParameterizedTest
    @MethodSource("gaps")
    void isRefusedNamingTheField(Printable complete, String field, Object value) {
        assertThatThrownBy(() -> Records.with((Record) complete, field, value))
                .isInstanceOfSatisfying(
                        InvalidFields.class,
                        invalid -> assertThat(invalid.errors())
                                .extracting(FieldError::field)
                                .contains(field));
    }

    @ParameterizedTest
    @EnumSource(ReminderNotice.Tone.class)
    void aBarredDebtIsRemindedOfInTheNeutralToneOrNotAtAll(ReminderNotice.Tone tone) throws Throwable {
        ReminderNotice live = Samples.reminder("张三", "杭州", tone);
        if (tone == ReminderNotice.Tone.NEUTRAL) {
            String text = Drafting.text(
                    Drafting.render((Printable) Records.with(live, "limitationExpiresOn", TODAY.minusDays(1)))
                            .pdf());
            assertThat(text).doesNotContain("起诉", "诉讼", "法律途径", "律师", "征信");
        } else {
            assertThatThrownBy(() -> Records.with(live, "limitationExpiresOn", TODAY.minusDays(1)))
                    .isInstanceOfSatisfying(
                            InvalidFields.class,
                            invalid -> assertThat(invalid.errors())
                                    .containsExactly(FieldError.of("limitationExpiresOn", "document.barred")));
        }
    }

    @Test
    void amountsThatDoNotAddUpAreRefused() {
        assertThatThrownBy(() -> new AmountsOwed(
                        TODAY, Money.of("1.00"), Money.of("2.00"), Money.ZERO, Money.ZERO, Money.of("3.01")))
                .isInstanceOfSatisfying(
                        InvalidFields.class,
                        invalid -> assertThat(invalid.errors())
                                .containsExactly(FieldError.of("owed.total", "document.sum", "3.00", "3.01")));
    }
}
