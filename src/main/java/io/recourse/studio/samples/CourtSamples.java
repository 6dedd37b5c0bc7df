package io.recourse.studio.samples;

import io.recourse.common.Money;
import io.recourse.courtfiling.Agent;
import io.recourse.courtfiling.ClaimCalculation;
import io.recourse.courtfiling.Defendant;
import io.recourse.courtfiling.EvidenceList;
import io.recourse.courtfiling.IdentityCertificate;
import io.recourse.courtfiling.Mediation;
import io.recourse.courtfiling.PaymentOrderApplication;
import io.recourse.courtfiling.Plaintiff;
import io.recourse.courtfiling.PowerOfAttorney;
import io.recourse.courtfiling.PreservationApplication;
import io.recourse.courtfiling.Procedure;
import io.recourse.courtfiling.Security;
import io.recourse.courtfiling.StatementOfClaim;
import io.recourse.courtfiling.StatementOfClaimCreditCard;
import io.recourse.documents.Rate;
import io.recourse.documents.Sha256;
import io.recourse.documents.bundle.BundleFront;
import io.recourse.legalcase.Lender;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/** Records for the packet that goes to the court. */
public final class CourtSamples {

    private static final String COURT = "杭州市余杭区人民法院";
    private static final String LENDER = "恒信消费金融有限公司";
    private static final String LOAN_DISPUTE = "金融借款合同纠纷";
    private static final LocalDate TODAY = Samples.TODAY;

    private CourtSamples() {}

    public static StatementOfClaim claim(String name, String address) {
        return new StatementOfClaim(
                TODAY,
                plaintiff(),
                agent(true),
                defendants(name, address),
                new StatementOfClaim.Claims(
                        TODAY,
                        Money.of("18202.23"),
                        Money.of("491.46"),
                        Money.ZERO,
                        Money.of("5872.95"),
                        Money.of("6364.41"),
                        "罚息以逾期本金为基数，按年利率16.2%自逾期之日起计算，详见《债权金额计算表》",
                        true,
                        StatementOfClaim.Acceleration.NONE,
                        null,
                        null,
                        true,
                        null,
                        Money.of("24566.64")),
                new Procedure("合同第十八条：由合同签订地杭州市滨江区有管辖权的人民法院管辖", null),
                loanFacts(name),
                new Security(
                        null,
                        new Security.Guarantee(LocalDate.of(2024, 9, 5), "李保", "为借款人的全部债务提供保证，保证期间三年", true),
                        null),
                new Mediation(true, Mediation.Wish.YES));
    }

    private static StatementOfClaim.Facts loanFacts(String name) {
        return new StatementOfClaim.Facts(
                "《个人消费借款合同》，编号RC07000001，2024年9月5日通过电子方式签订",
                LENDER,
                name,
                Money.of("18202.23"),
                Money.of("18202.23"),
                true,
                LocalDate.of(2024, 9, 5),
                LocalDate.of(2024, 12, 5),
                Rate.of("0.108"),
                "四",
                Rate.of("0.5"),
                "七",
                false,
                null,
                Rate.of("0.162"),
                "七",
                LocalDate.of(2024, 9, 5),
                StatementOfClaim.Repayment.INTEREST_MONTHLY,
                null,
                Money.ZERO,
                Money.ZERO,
                null,
                LocalDate.of(2024, 10, 5),
                778,
                "合同第四条（利率）、第七条（逾期还款责任）",
                "《中华人民共和国民法典》第五百七十七条、第六百七十四条、第六百七十五条、第六百七十六条",
                null,
                "详见《证据目录》");
    }

    public static StatementOfClaimCreditCard creditCardClaim(String name, String address) {
        return new StatementOfClaimCreditCard(
                TODAY,
                plaintiff(),
                agent(false),
                defendants(name, address),
                new StatementOfClaimCreditCard.Claims(
                        TODAY,
                        Money.of("30000.00"),
                        Money.of("4200.00"),
                        true,
                        "利息3600.00元、违约金600.00元",
                        null,
                        "律师费2000.00元",
                        true,
                        "确认被告已收到催收通知",
                        Money.of("34200.00")),
                new Procedure(null, new Procedure.Preservation(COURT, LocalDate.of(2026, 11, 2), "（2026）浙0110财保12号")),
                new StatementOfClaimCreditCard.Facts(
                        "卡号6222****0001，登记权利人" + name + "，2022年3月1日于杭州示例支行办理",
                        Money.of("30000.00"),
                        "日利率万分之五，违约金为最低还款额未还部分的5%",
                        "逾期未还的应当支付利息、违约金",
                        "连续三期未还的，发卡行可以停卡并要求一次性清偿",
                        "2022年3月1日申请页面以加粗字体提示并由持卡人勾选确认",
                        Money.of("1500.00"),
                        LocalDate.of(2026, 3, 1),
                        TODAY,
                        new StatementOfClaimCreditCard.Owed(
                                Money.of("30000.00"),
                                Money.of("3600.00"),
                                Money.ZERO,
                                Money.ZERO,
                                Money.ZERO,
                                Money.of("600.00"),
                                Money.ZERO),
                        "2026年3月至10月短信、电话催收共9次，2026年11月5日送达律师函",
                        "《信用卡领用协议》第六条、第九条",
                        "《中华人民共和国民法典》第五百七十七条、第六百七十四条、第六百七十五条、第六百七十六条",
                        null,
                        "详见《证据目录》"),
                new Security(
                        new Security.Collateral(
                                LocalDate.of(2022, 3, 1),
                                "王质",
                                "定期存单一份",
                                true,
                                LocalDate.of(2026, 9, 1),
                                Money.of("50000.00"),
                                Security.Registration.FORMAL),
                        null,
                        null),
                new Mediation(true, Mediation.Wish.UNDECIDED));
    }

    public static PaymentOrderApplication paymentOrder(String name, String address) {
        return new PaymentOrderApplication(
                TODAY,
                COURT,
                plaintiff(),
                agent(true),
                Defendant.resident(name, "991144197810042469", "10097402358", address),
                Samples.loan(),
                Samples.owed(),
                false,
                true,
                false,
                List.of("《个人消费借款合同》及电子签名证书", "放款凭证", "欠款明细表", "催收记录"));
    }

    public static PreservationApplication preservation(String name, String address) {
        return new PreservationApplication(
                TODAY,
                COURT,
                plaintiff(),
                agent(true),
                Defendant.resident(name, "991144197810042469", "10097402358", address),
                Samples.loan(),
                Samples.owed(),
                false,
                Money.of("20000.00"),
                "被申请人在示例银行杭州余杭支行开立的尾号0001的账户内的存款",
                "被申请人近期出让名下车辆，可能使将来的判决难以执行。",
                Money.of("6000.00"),
                "保险公司出具的诉讼财产保全责任保险保单保函。");
    }

    public static BundleFront evidenceBundle(String name) {
        String hash = Sha256.of(name);
        List<String> titles = List.of("借款合同及电子签名认证材料", "放款凭证", "还款计划及还款流水", "债权金额计算表", "律师函及送达凭证");
        return new BundleFront(
                TODAY,
                COURT,
                LOAN_DISPUTE,
                LENDER,
                name,
                LENDER,
                1,
                2,
                15,
                IntStream.rangeClosed(1, titles.size())
                        .mapToObj(no -> new BundleFront.Entry(
                                "证据" + no, titles.get(no - 1), (no * 3 - 2) + "-" + no * 3, 1 + no / 4, no * 3 + 1))
                        .toList(),
                IntStream.rangeClosed(1, titles.size())
                        .mapToObj(no -> new BundleFront.Source(
                                "证据" + no, titles.get(no - 1), 3, hash.substring(0, 32), hash.substring(32)))
                        .toList());
    }

    public static EvidenceList evidenceList(String name) {
        List<String> titles = List.of(
                "《个人消费借款合同》及电子签名证书、哈希值",
                "被告身份信息",
                "放款凭证",
                "还款计划及还款流水",
                "利率及费用明示确认记录",
                "债权金额计算表",
                "提前到期通知及送达凭证",
                "催收记录",
                "律师函及邮寄签收记录",
                "送达地址确认条款",
                "金融许可证");
        List<EvidenceList.Item> items = IntStream.rangeClosed(1, titles.size())
                .mapToObj(no -> new EvidenceList.Item(
                        no,
                        titles.get(no - 1),
                        1,
                        (no * 3 - 2) + "-" + no * 3,
                        no % 4 == 0,
                        "证明原告与被告" + name + "之间存在借款合同关系，原告已履行出借义务，被告逾期未还的事实"))
                .toList();
        return new EvidenceList(TODAY, COURT, LOAN_DISPUTE, LENDER, name, LENDER, items);
    }

    public static PowerOfAttorney powerOfAttorney(String name) {
        return new PowerOfAttorney(TODAY, COURT, LOAN_DISPUTE, plaintiff(), name, List.of(agent(true), agent(false)));
    }

    public static ClaimCalculation calculation(String name) {
        LocalDate firstDue = LocalDate.of(2024, 10, 5);
        List<ClaimCalculation.Instalment> instalments = IntStream.rangeClosed(1, 3)
                .mapToObj(no -> new ClaimCalculation.Instalment(
                        no,
                        firstDue.plusMonths(no - 1),
                        no < 3 ? Money.ZERO : Money.of("18202.23"),
                        no < 3 ? Money.ZERO : Money.of("18202.23"),
                        Money.of("163.82"),
                        Money.of("163.82")))
                .toList();
        ClaimCalculation.Segment deferral = new ClaimCalculation.Segment(
                3,
                LocalDate.of(2024, 12, 6),
                LocalDate.of(2024, 12, 13),
                Money.of("18202.23"),
                Rate.of("0.108"),
                8,
                Money.of("43.69"));
        List<ClaimCalculation.Segment> penalties = IntStream.rangeClosed(1, 60)
                .mapToObj(part -> new ClaimCalculation.Segment(
                        3,
                        LocalDate.of(2024, 12, 14).plusDays(12L * (part - 1)),
                        LocalDate.of(2024, 12, 25).plusDays(12L * (part - 1)),
                        Money.of("18202.23"),
                        Rate.of("0.162"),
                        12,
                        Money.of(part < 60 ? "98.00" : "190.95")))
                .toList();
        return new ClaimCalculation(
                TODAY,
                name,
                Samples.loan(),
                360,
                Samples.owed(),
                instalments,
                List.of(deferral),
                deferral.amount(),
                penalties,
                Money.of("5972.95"),
                Money.of("100.00"),
                List.of(new ClaimCalculation.Payment(
                        LocalDate.of(2025, 6, 1),
                        "PAY070001285",
                        Money.of("100.00"),
                        Money.ZERO,
                        Money.ZERO,
                        Money.of("100.00"),
                        Money.ZERO)),
                Money.ZERO,
                Money.of("100.00"));
    }

    /** @param names one, or several with 、 between them */
    private static List<Defendant> defendants(String names, String address) {
        return Arrays.stream(names.split("、"))
                .map(name -> Defendant.resident(name, "991144197810042469", "10097402358", address))
                .toList();
    }

    static IdentityCertificate identityCertificate(String address) {
        return new IdentityCertificate(TODAY, COURT, plaintiff(address));
    }

    private static Plaintiff plaintiff() {
        return plaintiff("浙江省杭州市滨江区示例路1号");
    }

    private static Plaintiff plaintiff(String address) {
        return new Plaintiff(
                LENDER, address, null, "陈立诚", "董事长", "400-555-0101", "91330100MA2EXAMPLE", Lender.CompanyKind.LIMITED);
    }

    private static Agent agent(boolean specialAuthority) {
        return new Agent(
                specialAuthority ? "林知远" : "顾宁",
                "浙江明衡律师事务所",
                "律师",
                "0571-55550100",
                specialAuthority ? "13301201910123456" : "13301202111654321",
                specialAuthority);
    }
}
