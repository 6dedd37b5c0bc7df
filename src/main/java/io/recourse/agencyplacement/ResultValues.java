package io.recourse.agencyplacement;

import io.recourse.common.Money;
import java.math.BigDecimal;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** How agencies write moments, days and amounts; null for what is none, or a {@link DateTimeException} for no such day. */
final class ResultValues {

    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    private static final Pattern MOMENT = Pattern.compile(
            "(?<y>\\d{4})[-/.](?<m>\\d{1,2})[-/.](?<d>\\d{1,2})([ T]+(?<h>\\d{1,2}):(?<min>\\d{2})(:(?<s>\\d{2}))?)?");
    private static final Pattern AMOUNT = Pattern.compile("\\d{1,12}(\\.\\d{1,2})?");

    private ResultValues() {}

    static Instant moment(String written) {
        Matcher moment = MOMENT.matcher(written);
        if (!moment.matches() || moment.group("h") == null) {
            return null;
        }
        String seconds = moment.group("s");
        return LocalDateTime.of(
                        number(moment, "y"),
                        number(moment, "m"),
                        number(moment, "d"),
                        number(moment, "h"),
                        number(moment, "min"),
                        seconds == null ? 0 : Integer.parseInt(seconds))
                .atZone(ZONE)
                .toInstant();
    }

    static LocalDate day(String written) {
        Matcher day = MOMENT.matcher(written);
        return day.matches() ? LocalDate.of(number(day, "y"), number(day, "m"), number(day, "d")) : null;
    }

    static Money amount(String written) {
        String plain = written.replaceAll("[¥￥,，\\s]", "");
        return AMOUNT.matcher(plain).matches() ? new Money(new BigDecimal(plain)) : null;
    }

    static int number(Matcher found, String group) {
        return Integer.parseInt(found.group(group));
    }

    static String text(byte[] content) throws CharacterCodingException {
        String text;
        try {
            text = decode(content, StandardCharsets.UTF_8);
        } catch (CharacterCodingException e) {
            text = decode(content, Charset.forName("GB18030"));
        }
        return text.startsWith("\uFEFF") ? text.substring(1) : text;
    }

    static String decode(byte[] content, Charset charset) throws CharacterCodingException {
        return charset.newDecoder().decode(ByteBuffer.wrap(content)).toString();
    }
}
