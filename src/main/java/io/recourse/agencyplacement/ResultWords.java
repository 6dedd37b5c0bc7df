package io.recourse.agencyplacement;

import io.recourse.contact.AttemptResult;
import io.recourse.contact.Channel;
import java.util.Locale;
import java.util.Map;

/** The words that agencies write in their files, in either language. */
final class ResultWords {

    static final Map<String, Channel> CHANNELS = Map.of(
            "call",
            Channel.CALL,
            "phone",
            Channel.CALL,
            "电话",
            Channel.CALL,
            "visit",
            Channel.VISIT,
            "外访",
            Channel.VISIT,
            "上门",
            Channel.VISIT);

    static final Map<String, AttemptResult> REACHED = Map.ofEntries(
            Map.entry("debtor", AttemptResult.REACHED),
            Map.entry("本人", AttemptResult.REACHED),
            Map.entry("other", AttemptResult.OTHER_ANSWERED),
            Map.entry("他人", AttemptResult.OTHER_ANSWERED),
            Map.entry("nobody", AttemptResult.UNANSWERED),
            Map.entry("未接通", AttemptResult.UNANSWERED),
            Map.entry("无人", AttemptResult.UNANSWERED),
            Map.entry("wrong", AttemptResult.WRONG_NUMBER),
            Map.entry("空号", AttemptResult.WRONG_NUMBER),
            Map.entry("错号", AttemptResult.WRONG_NUMBER));

    static final Map<String, PlacementResult> OUTCOMES = Map.ofEntries(
            Map.entry("promised", PlacementResult.promised),
            Map.entry("承诺还款", PlacementResult.promised),
            Map.entry("planproposed", PlacementResult.planProposed),
            Map.entry("申请分期", PlacementResult.planProposed),
            Map.entry("refused", PlacementResult.refused),
            Map.entry("拒绝还款", PlacementResult.refused),
            Map.entry("disputed", PlacementResult.disputed),
            Map.entry("有异议", PlacementResult.disputed),
            Map.entry("hardship", PlacementResult.hardship),
            Map.entry("经济困难", PlacementResult.hardship),
            Map.entry("notfound", PlacementResult.notFound),
            Map.entry("失联", PlacementResult.notFound));

    private ResultWords() {}

    static String plain(String word) {
        return word.strip().toLowerCase(Locale.ROOT).replaceAll("[\\s_-]", "");
    }
}
