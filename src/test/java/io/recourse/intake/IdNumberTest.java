package io.recourse.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class IdNumberTest {

    private static final LocalDate TODAY = LocalDate.parse("2026-11-22");

    /** The first three are the examples of GB 11643-1999 and of its predecessor's commentary. */
    @ParameterizedTest
    @ValueSource(strings = {"11010519491231002X", "440524188001010014", "991144197810042469", "995072199210186621"})
    void takesAnyRegion(String number) {
        LocalDate today = number.startsWith("44") ? LocalDate.parse("1990-01-01") : TODAY;

        assertThat(IdNumber.fault(number, today)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "991144197810042468, intake.id-no.check-digit",
        "991144197801042469, intake.id-no.check-digit",
        "11010519491231002Y, intake.id-no.malformed",
        "1101051949123100X2, intake.id-no.malformed",
        "110105491231002, intake.id-no.malformed",
        "'110105194912310 02', intake.id-no.malformed",
        "９９1144197810042469, intake.id-no.malformed",
        "991144197802302466, intake.id-no.birth-date",
        "991144197813042469, intake.id-no.birth-date",
        "991144202611222469, intake.id-no.birth-date",
        "991144209901012469, intake.id-no.birth-date",
        "991144180001012469, intake.id-no.birth-date",
        "9.91144E+17, intake.id-no.rounded-by-excel",
        "9E+17, intake.id-no.rounded-by-excel"
    })
    void namesTheRuleThatIsBroken(String number, String code) {
        assertThat(IdNumber.fault(number, TODAY)).contains(code);
    }

    @Test
    void noticesEveryMistypedDigit() {
        String right = "11010519491231002X";
        for (int place = 14; place < 17; place++) {
            for (char digit = '0'; digit <= '9'; digit++) {
                String typed = right.substring(0, place) + digit + right.substring(place + 1);

                assertThat(IdNumber.fault(typed, TODAY).isEmpty()).as(typed).isEqualTo(typed.equals(right));
            }
        }
    }
}
