package io.recourse.studio.samples;

import io.recourse.common.ContractNo;
import io.recourse.common.Money;
import io.recourse.creditreporting.CorrectionLetter;
import io.recourse.creditreporting.DisputeAnswer;
import io.recourse.creditreporting.PriorNotice;
import io.recourse.demandletter.DemandLetterText;
import io.recourse.documents.AmountsOwed;
import io.recourse.documents.Channels;
import io.recourse.documents.Letterhead;
import io.recourse.documents.LoanFacts;
import io.recourse.documents.Printable;
import io.recourse.documents.Rate;
import io.recourse.documents.Recipient;
import io.recourse.escalation.SettlementCertificate;
import io.recourse.fieldvisit.VisitOrder;
import io.recourse.instalment.BreachNotice;
import io.recourse.instalment.InstalmentAgreement;
import io.recourse.mailing.PostingList;
import io.recourse.reminder.ReminderNotice;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** One record for each template, with everything filled in. */
public final class Samples {

    public static final LocalDate TODAY = LocalDate.of(2026, 11, 22);

    private Samples() {}

    public static List<Printable> all() {
        return all("张发", "浙江省杭州市余杭区示例路565号14栋343室");
    }

    public static List<Printable> all(String name, String address) {
        return List.of(
                demandLetter(name, address),
                reminder(name, address, ReminderNotice.Tone.FIRM),
                priorNotice(name, address),
                correction(name, address),
                disputeAnswer(name, address),
                agreement(name, address),
                breachNotice(name, address),
                visitOrder(name, address),
                postingList(name, address),
                settlement(name, address),
                CourtSamples.claim(name, address),
                CourtSamples.creditCardClaim(name, address),
                CourtSamples.paymentOrder(name, address),
                CourtSamples.preservation(name, address),
                CourtSamples.evidenceList(name),
                CourtSamples.identityCertificate(address),
                CourtSamples.evidenceBundle(name),
                CourtSamples.powerOfAttorney(name),
                CourtSamples.calculation(name));
    }

    public static VisitOrder visitOrder(String name, String address) {
        return new VisitOrder(
                lender(),
                "外访 RC2026-000123-7",
                TODAY,
                new VisitOrder.Debtor(name, "991144********2469"),
                address,
                TODAY.plusDays(2),
                "14:30",
                List.of(new VisitOrder.Collector("林晓雨", "assistant"), new VisitOrder.Collector("周敏", "lead")),
                "核实债务人状况，协商还款安排",
                loan(),
                owed(),
                channels(),
                "周敏");
    }

    public static PostingList postingList(String name, String address) {
        return new PostingList(
                "浙江明理律师事务所",
                "浙江省杭州市上城区示例路18号",
                "0571-5550101",
                "P12",
                TODAY,
                "恒信消费金融有限公司",
                IntStream.rangeClosed(1, 40)
                        .mapToObj(no -> new PostingList.Line(
                                no,
                                "P12-%04d".formatted(no),
                                "330110",
                                name,
                                address,
                                "100****2358",
                                "RC2026-%06d".formatted(no),
                                2))
                        .toList(),
                80);
    }

    public static ReminderNotice reminder(String name, String address, ReminderNotice.Tone tone) {
        return new ReminderNotice(
                lender(),
                "恒信提字2026第1123号",
                TODAY,
                recipient(name, address),
                tone,
                loan(),
                owed(),
                TODAY.plusDays(10),
                channels(),
                LocalDate.of(2028, 10, 5));
    }

    public static PriorNotice priorNotice(String name, String address) {
        return new PriorNotice(
                lender(),
                "恒信征字2026第0456号",
                TODAY,
                recipient(name, address),
                loan(),
                owed(),
                "金融信用信息基础数据库",
                TODAY.plusDays(5),
                channels());
    }

    public static CorrectionLetter correction(String name, String address) {
        return new CorrectionLetter(
                lender(),
                "恒信更字2026第0007号",
                TODAY,
                recipient(name, address),
                loan(),
                LocalDate.of(2026, 11, 16),
                "金融信用信息基础数据库",
                LocalDate.of(2026, 10, 20),
                new CorrectionLetter.Overdue(Money.of("24108.36"), 745),
                List.of(new CorrectionLetter.MonthEnd(LocalDate.of(2026, 10, 31), Money.of("24241.02"), 756)),
                "您于2026年10月9日汇入的16,500.00元因附言缺少合同编号，我公司未及时入账，报送时未予扣除。",
                true,
                List.of(new CorrectionLetter.MonthEnd(LocalDate.of(2026, 10, 31), Money.of("7650.21"), 756)),
                false,
                true,
                channels());
    }

    public static DisputeAnswer disputeAnswer(String name, String address) {
        return new DisputeAnswer(
                lender(),
                "恒信答字2026第0003号",
                TODAY,
                recipient(name, address),
                null,
                null,
                loan(),
                LocalDate.of(2026, 11, 16),
                "本人已于2026年9月还清全部欠款，不应再显示逾期。",
                "金融信用信息基础数据库",
                LocalDate.of(2026, 10, 20),
                new CorrectionLetter.Overdue(Money.of("24108.36"), 745),
                "经核对账户流水，2026年9月未收到您的还款；报送的逾期金额和天数与还款记录一致。",
                channels());
    }

    public static InstalmentAgreement agreement(String name, String address) {
        List<InstalmentAgreement.Due> plan = IntStream.rangeClosed(1, 24)
                .mapToObj(no -> new InstalmentAgreement.Due(
                        no, LocalDate.of(2026, 12, 22).plusMonths(no - 1), Money.of(no < 24 ? "930.00" : "176.64")))
                .toList();
        return new InstalmentAgreement(
                "恒信分期2026第0789号",
                TODAY,
                new InstalmentAgreement.Creditor(
                        "恒信消费金融有限公司", "91330100MA2EXAMPLE", "陈立诚", "浙江省杭州市滨江区示例路1号", "400-555-0101"),
                new InstalmentAgreement.Person(
                        name,
                        "991144197810042469",
                        address,
                        "10097402358",
                        "debtor7-1@example.test",
                        readsEnglish(name)),
                List.of(new InstalmentAgreement.Person(
                        "李保", "991144197502033456", address, "10097402359", null, false)),
                loan(),
                owed(),
                Money.of("2000.00"),
                Money.of("1000.00"),
                Money.ZERO,
                false,
                "EQUAL",
                plan,
                List.of(new InstalmentAgreement.Cost("分期手续费", "恒信消费金融有限公司", "不收取", Money.ZERO)),
                Rate.of("0"),
                new InstalmentAgreement.Comparison(
                        owed().total().minus(Money.of("2000.00")),
                        owed().total(),
                        owed().total().plus(Money.of("310.40"))),
                Rate.of("0.162"),
                3,
                true,
                channels());
    }

    public static BreachNotice breachNotice(String name, String address) {
        return new BreachNotice(
                lender(),
                "恒信违字2026第0012号",
                TODAY,
                recipient(name, address),
                "恒信分期2026第0789号",
                LocalDate.of(2026, 6, 1),
                loan(),
                List.of(
                        new BreachNotice.Missed(4, LocalDate.of(2026, 10, 15), Money.of("930.00"), Money.of("200.00")),
                        new BreachNotice.Missed(5, LocalDate.of(2026, 11, 15), Money.of("930.00"), Money.ZERO)),
                Money.of("3990.00"),
                LocalDate.of(2026, 11, 18),
                owed(),
                TODAY.plusDays(10),
                channels());
    }

    public static SettlementCertificate settlement(String name, String address) {
        return new SettlementCertificate(
                lender(),
                "恒信结字2026第0034号",
                TODAY,
                recipient(name, address),
                "991144197810042469",
                loan(),
                LocalDate.of(2026, 11, 20),
                Money.of("22566.64"),
                Money.of("2000.00"),
                channels());
    }

    /** All that messages and the wording of court papers may print. */
    public static Map<String, String> messageFields(String debtor) {
        return Map.ofEntries(
                Map.entry("debtorName", debtor),
                Map.entry("guarantorNames", "李保"),
                Map.entry("lenderName", lender().name()),
                Map.entry("lenderPhone", lender().phone()),
                Map.entry("lawFirm", firm().name()),
                Map.entry("letterNo", "（2026）明衡律函字第0123号"),
                Map.entry("authority", "中国人民银行浙江省分行"),
                Map.entry("complaintNo", "浙银征诉2026-0012"),
                Map.entry("contractName", loan().contractName()),
                Map.entry("contractNo", loan().contractNo().value()),
                Map.entry("disbursedOn", loan().disbursedOn().toString()),
                Map.entry("overdueSince", loan().overdueSince().toString()),
                Map.entry("cutOff", TODAY.toString()),
                Map.entry("amountDue", owed().total().display()),
                Map.entry("daysPastDue", String.valueOf(loan().daysPastDue())),
                Map.entry("penaltyRate", loan().penaltyRate().percent()),
                Map.entry("paymentAccount", channels().paymentAccount()),
                Map.entry("disputeChannel", channels().disputeChannel()),
                Map.entry("deferredUntil", "2026-12-22"),
                Map.entry("openAmount", "¥1,550.00"),
                Map.entry("rate", "15.4%"),
                Map.entry("pageLink", "https://pay.hengxin.example/p/Zk3v9QxT0mB2cR7dLw5yHs8uN1eGfJpA4iVoXtKqCbM"));
    }

    public static Letterhead lender() {
        return new Letterhead(
                "恒信消费金融有限公司", null, "浙江省杭州市滨江区示例路1号", "310051", "400-555-0101", "service@hengxin.example");
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
                15,
                channels(),
                LocalDate.of(2028, 10, 5),
                "委托人曾于2026年3月2日以短信方式提醒您还款，您未作答复。",
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
        return new Recipient(
                name, Recipient.masked("991144197810042469"), address, "311100", "10097402358", readsEnglish(name));
    }

    /** Whoever has no Chinese name. */
    private static boolean readsEnglish(String name) {
        return name.codePoints().noneMatch(Character::isIdeographic);
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
