package io.recourse.debtorpage;

import io.recourse.common.FieldError;
import java.util.List;

/** What a debtor writes in his own words, and where it came from when staff read it. */
final class Reasons {

    static final String FROM_HIS_PAGE = "借款人本人页面 / on his page: ";

    static final int LONGEST = 500;

    private Reasons() {}

    static List<FieldError> faults(String field, String words) {
        if (words == null || words.isBlank()) {
            return List.of(FieldError.of(field, "debtor-page.reason-missing"));
        }
        return words.length() > LONGEST ? List.of(FieldError.of(field, "form.too-long", LONGEST)) : List.of();
    }
}
