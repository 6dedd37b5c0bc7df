package io.recourse.instalment;

import io.recourse.common.Money;
import io.recourse.documents.Rate;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * 综合融资成本明示表: every charge of a plan and what it comes to in all, which the debtor confirms before he signs
 * (个人贷款业务明示综合融资成本规定, in force from 2026-08-01). What is not in it may not be charged.
 *
 * @param agreementNo the agreement that it belongs to
 * @param owed what the parties agree is owed on that day
 * @param cost what the plan comes to, beside paying now and the contract's own course
 * @param planInterest interest during the plan
 * @param yearlyCost all charges as one yearly rate
 * @param penaltyRate charged on overdue principal after a breach
 */
record CostTable(
        String agreementNo,
        LocalDate asOf,
        Money owed,
        PlanCost cost,
        Money planInterest,
        Rate yearlyCost,
        Rate penaltyRate,
        List<PlanTerms.Due> schedule) {

    /** The table in words, as it is confirmed and its hash taken. */
    Consent.Text text() {
        return Consent.Text.of(Stream.concat(
                        Stream.of(
                                "综合融资成本明示表（" + agreementNo + "）",
                                "截至" + asOf + "欠款合计：" + owed + "元",
                                "分期期间利息：" + planInterest + "元",
                                "分期手续费及其他费用：0.00元",
                                "综合融资成本（年化）：" + yearlyCost,
                                "违约成本：按逾期本金和实际逾期天数计收罚息，年利率" + penaltyRate,
                                "本协议项下应付总额：" + cost.total() + "元",
                                "履行完毕后减免：" + cost.givenUp() + "元",
                                "对比：当日一次结清应付" + cost.payingNow() + "元",
                                "对比：按原合同继续还款应付" + cost.contractCourse() + "元"),
                        schedule.stream().map(CostTable::line))
                .collect(Collectors.joining("\n")));
    }

    private static String line(PlanTerms.Due due) {
        return (due.no() == 0 ? "首付款" : "第" + due.no() + "期") + "：" + due.on() + "，" + due.amount() + "元";
    }
}
