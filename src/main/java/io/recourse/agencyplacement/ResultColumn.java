package io.recourse.agencyplacement;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The columns of an agency's file, each by either of its names. */
enum ResultColumn {
    CASE_NO("案号", false),
    CONTRACT_NO("合同编号", false),
    CONTACTED_AT("联系时间", true),
    CHANNEL("联系方式", true),
    PHONE("联系号码", false),
    REACHED("接触对象", true),
    COLLECTOR("催收员", true),
    RECORDING_REF("录音编号", true),
    OUTCOME("结果", true),
    PROMISED_ON("承诺还款日", false),
    PROMISED_AMOUNT("承诺金额", false),
    NOTE("备注", false);

    private final String chinese;
    private final boolean required;

    ResultColumn(String chinese, boolean required) {
        this.chinese = chinese;
        this.required = required;
    }

    boolean isRequired() {
        return required;
    }

    /** As {@code contacted_at}. */
    String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    String inBothLanguages() {
        return id() + " (" + chinese + ")";
    }

    static Optional<ResultColumn> of(String header) {
        String name = header.strip();
        return Arrays.stream(values())
                .filter(column -> column.id().equalsIgnoreCase(name) || column.chinese.equals(name))
                .findFirst();
    }
}
