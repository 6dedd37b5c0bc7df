package io.recourse.contact;

import ch.qos.logback.classic.Level;
import io.recourse.contact.mail.SmtpByHand;
import io.recourse.contact.sms.SmppByHand;
import io.recourse.legalcase.CasesByHand;
import io.recourse.legalcase.LegalCases;
import io.recourse.legalcase.Parties;
import io.recourse.legalcase.Timeline;
import java.sql.DriverManager;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.slf4j.LoggerFactory;
import org.springframework.aop.framework.ProxyFactory;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.springframework.transaction.annotation.AnnotationTransactionAttributeSource;
import org.springframework.transaction.interceptor.TransactionInterceptor;

/**
 * The product's worker, tables and providers in a JVM of its own, to be killed; put together by hand, because it starts
 * again and again. Its guard has no rules, so that nothing but the sending is seen; its clock is ahead of everybody's, so
 * that only it finds its messages due. It begins when it is told to and never ends.
 */
final class OtherSender {

    private static final PageLink NO_PAGES = new PageLink() {
        @Override
        public String issue(DispatchItem item, boolean again) {
            return PLACE;
        }

        @Override
        public String onPaper(DispatchItem item) {
            return PLACE;
        }

        @Override
        public void ended(UUID message) {
            // None was kept.
        }
    };

    static final Duration AHEAD = Duration.ofDays(2000);

    private final Clock clock = Clock.offset(Clock.systemDefaultZone(), AHEAD);
    private final JdbcClient jdbc;
    private final JdbcTemplate batch;
    private final TransactionInterceptor transactions;

    private OtherSender(DataSource source) {
        jdbc = JdbcClient.create(source);
        batch = new JdbcTemplate(source);
        transactions = new TransactionInterceptor();
        transactions.setTransactionManager(new DataSourceTransactionManager(source));
        transactions.setTransactionAttributeSource(new AnnotationTransactionAttributeSource());
    }

    /** Takes the database's address, user and password, and the ports of the mail server and the SMSC. */
    public static void main(String[] arguments) throws Exception {
        ((ch.qos.logback.classic.Logger) LoggerFactory.getLogger("ROOT")).setLevel(Level.ERROR);
        DataSource source = new SingleConnectionDataSource(
                DriverManager.getConnection(arguments[0], arguments[1], arguments[2]), true);
        DispatchWorker worker = new OtherSender(source)
                .worker(List.of(
                        SmtpByHand.at(Integer.parseInt(arguments[3])), SmppByHand.at(Integer.parseInt(arguments[4]))));
        worker.isBusy();
        System.out.println("ready");
        if (System.in.read() < 0) {
            System.exit(0);
        }
        while (true) {
            worker.sendDue();
            System.out.println("done");
            Thread.sleep(5);
        }
    }

    private DispatchWorker worker(List<Provider> outside) {
        Timeline timeline = CasesByHand.timeline(jdbc, batch, clock);
        Parties parties = CasesByHand.parties(jdbc, batch);
        LegalCases cases = CasesByHand.cases(jdbc, batch, timeline, clock);
        Keys keys = new Keys(jdbc);
        FactTable facts = new FactTable(jdbc);
        ContactGuard guard = new ContactGuard(
                cases, parties, caseNo -> false, facts, new AttemptTable(jdbc), keys, new LetterTexts(null), List.of());
        DispatchTable table = transactional(new DispatchTable(jdbc));
        Refusals refusals = new Refusals(jdbc, timeline);
        Providers providers = new Providers(outside);
        Undelivered undelivered = new Undelivered(
                new Dispatch(table, guard, refusals, timeline, clock),
                new StuckTable(jdbc),
                guard,
                new ContactFacts(facts, parties, keys, timeline, clock),
                parties,
                event -> {},
                clock);
        SendingEnds ends = transactional(new SendingEnds(table, providers, undelivered, NO_PAGES, timeline, clock));
        return new DispatchWorker(table, guard, refusals, providers, ends, NO_PAGES, clock);
    }

    /** As the application's own proxies do. */
    @SuppressWarnings("unchecked")
    private <T> T transactional(T target) {
        ProxyFactory factory = new ProxyFactory(target);
        factory.setProxyTargetClass(true);
        factory.addAdvice(transactions);
        return (T) factory.getProxy();
    }
}
