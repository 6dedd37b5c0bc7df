package io.recourse.documents;

import io.recourse.common.Money;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.time.LocalDate;
import java.util.Locale;

/** Amounts and dates as Chinese legal documents write them. */
public final class ChineseFormat {

    private static final String DIGITS = "〇一二三四五六七八九";
    private static final String CAPITAL_DIGITS = "零壹贰叁肆伍陆柒捌玖";
    private static final String[] PLACES = {"", "拾", "佰", "仟"};
    private static final String[] GROUPS = {"", "万", "亿", "万亿"};

    private ChineseFormat() {}

    /** With thousands separators and no sign of currency: {@code 12,345.60}. */
    public static String figures(Money amount) {
        return new DecimalFormat("#,##0.00", DecimalFormatSymbols.getInstance(Locale.ROOT)).format(amount.amount());
    }

    /**
     * 大写: {@code 壹万贰仟叁佰肆拾伍元陆角整}. As the appendix to 支付结算办法 (PBOC, 银发〔1997〕393号) has it: 整 when nothing
     * follows, 零 where places are skipped. Below 10^16 yuan.
     */
    public static String capital(Money amount) {
        long all = amount.amount().movePointRight(2).abs().longValueExact();
        long yuan = all / 100;
        int jiao = (int) (all / 10 % 10);
        int fen = (int) (all % 10);
        StringBuilder words = new StringBuilder(amount.amount().signum() < 0 ? "负" : "");
        if (yuan > 0 || all == 0) {
            words.append(spell(yuan)).append('元');
        }
        if (jiao > 0) {
            words.append(CAPITAL_DIGITS.charAt(jiao)).append('角');
        } else if (fen > 0 && yuan > 0) {
            words.append('零');
        }
        return words.append(fen > 0 ? CAPITAL_DIGITS.charAt(fen) + "分" : "整").toString();
    }

    /** {@code 2026年11月22日}. */
    public static String date(LocalDate date) {
        return date.getYear() + "年" + date.getMonthValue() + "月" + date.getDayOfMonth() + "日";
    }

    /** As a signature's date is written by custom: {@code 二〇二六年十一月二十二日}. */
    public static String formalDate(LocalDate date) {
        StringBuilder year = new StringBuilder();
        for (char digit : Integer.toString(date.getYear()).toCharArray()) {
            year.append(DIGITS.charAt(digit - '0'));
        }
        return year + "年" + upToNinetyNine(date.getMonthValue()) + "月" + upToNinetyNine(date.getDayOfMonth()) + "日";
    }

    private static String upToNinetyNine(int number) {
        String tens = number < 10 ? "" : (number < 20 ? "" : DIGITS.substring(number / 10, number / 10 + 1)) + "十";
        return tens + (number % 10 == 0 ? "" : DIGITS.charAt(number % 10));
    }

    /** 零 stands where places are skipped, but may be left out before 仟 when only the 万 or 亿 in front ends in nought. */
    private static String spell(long number) {
        String digits = Long.toString(number);
        StringBuilder words = new StringBuilder();
        boolean skipped = false;
        boolean groupSpelled = false;
        for (int place = digits.length() - 1; place >= 0; place--) {
            int digit = digits.charAt(digits.length() - 1 - place) - '0';
            if (place % 4 == 3) {
                skipped = skipped && !groupSpelled;
                groupSpelled = false;
            }
            if (digit == 0) {
                skipped = true;
            } else {
                words.append(skipped ? "零" : "")
                        .append(CAPITAL_DIGITS.charAt(digit))
                        .append(PLACES[place % 4]);
                skipped = false;
                groupSpelled = true;
            }
            if (place % 4 == 0 && groupSpelled) {
                words.append(GROUPS[place / 4]);
            }
        }
        return words.isEmpty() ? "零" : words.toString();
    }
}
