package io.recourse.documents;

import io.recourse.common.ContractNo;
import io.recourse.common.Money;
import io.recourse.demandletter.DemandLetterText;
import java.time.LocalDate;
import java.util.List;

/** One record for each template, with everything filled in. */
public final class Samples {

    public static final LocalDate TODAY = LocalDate.of(2026, 11, 22);

    private Samples() {}

    public static List<Printable> all() {
        return List.of(demandLetter("张发", "浙江省杭州市余杭区示例路565号14栋343室"));
    }

    public static DemandLetterText demandLetter(String name, String address) {
        return new DemandLetterText(
                firm(),
                "（2026）明衡律函字第0123号",
                TODAY,
                recipient(name, address),
                "恒信消费金融有限公司",
                List.of(
                        new DemandLetterText.Lawyer("林知远", "13301201910123456"),
                        new DemandLetterText.Lawyer("顾宁", "13301202111654321")),
                loan(),
                owed(),
                TODAY.plusDays(15),
                channels(),
                LocalDate.of(2028, 10, 5),
                List.of("授权委托书复印件", "《个人消费借款合同》复印件", "欠款明细表"));
    }

    public static Letterhead firm() {
        return new Letterhead(
                "浙江明衡律师事务所",
                "Zhejiang Mingheng Law Firm",
                "浙江省杭州市上城区示例大道88号12层",
                "310016",
                "0571-55550100",
                "office@mingheng.example");
    }

    public static Recipient recipient(String name, String address) {
        return new Recipient(name, Recipient.masked("991144197810042469"), address, "311100", "10097402358");
    }

    public static LoanFacts loan() {
        return new LoanFacts(
                "恒信消费金融有限公司",
                "个人消费借款合同",
                new ContractNo("RC07000001"),
                LocalDate.of(2024, 9, 5),
                Money.of("18202.23"),
                3,
                Rate.of("0.1080"),
                Rate.of("0.162"),
                LocalDate.of(2024, 10, 5),
                778);
    }

    public static AmountsOwed owed() {
        return AmountsOwed.of(TODAY, Money.of("18202.23"), Money.of("491.46"), Money.of("5872.95"), Money.of("0"));
    }

    public static Channels channels() {
        return new Channels(
                "户名：恒信消费金融有限公司；开户行：中国建设银行股份有限公司杭州示例支行；账号：33050100000000001234",
                "RC07000001张发",
                "400-555-0101（工作日9:00至18:00）",
                "400-555-0102，电子邮箱dispute@hengxin.example");
    }
}
