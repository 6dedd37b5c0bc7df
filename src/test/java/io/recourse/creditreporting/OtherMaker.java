package io.recourse.creditreporting;

import ch.qos.logback.classic.Level;
import com.zaxxer.hikari.HikariDataSource;
import io.recourse.common.Policy;
import io.recourse.contact.PlanStanding;
import io.recourse.engine.DeployedTables;
import io.recourse.instalment.Plans;
import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.camunda.bpm.engine.RepositoryService;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.PlatformTransactionManager;

/**
 * The product's maker of bureau files in a JVM of its own, to be killed; put together without Spring, because it starts
 * again and again. What it does it does with the product's own classes, on the real database and by the deployed tables. It
 * begins when it is told to and never ends.
 */
final class OtherMaker {

    private final Map<Class<?>, Object> parts = new HashMap<>();

    private OtherMaker(HikariDataSource source) throws ReflectiveOperationException {
        parts.put(JdbcTemplate.class, new JdbcTemplate(source));
        parts.put(JdbcClient.class, JdbcClient.create(source));
        parts.put(NamedParameterJdbcTemplate.class, new NamedParameterJdbcTemplate(source));
        parts.put(PlatformTransactionManager.class, new JdbcTransactionManager(source));
        parts.put(ApplicationEventPublisher.class, (ApplicationEventPublisher) event -> {});
        parts.put(Clock.class, Clock.systemDefaultZone());
        parts.put(RepositoryService.class, DeployedTables.in(JdbcClient.create(source)));
        parts.put(Supplier.class, part(Class.forName("io.recourse.deadlines.StoredCalendar")));
        parts.put(Policy.class, part(Class.forName("io.recourse.engine.PolicyTable")));
        parts.put(PlanStanding.class, part(Plans.class));
        parts.put(List.class, List.of(part(SecondGeneration.class), part(Metro2.class)));
    }

    /** Takes the database's address, user and password. */
    public static void main(String[] arguments) throws Exception {
        ((ch.qos.logback.classic.Logger) LoggerFactory.getLogger("ROOT")).setLevel(Level.ERROR);
        HikariDataSource source = new HikariDataSource();
        source.setJdbcUrl(arguments[0]);
        source.setUsername(arguments[1]);
        source.setPassword(arguments[2]);
        source.setMaximumPoolSize(2);
        OtherMaker maker = new OtherMaker(source);
        WriteBatches writeBatches = maker.part(WriteBatches.class);
        // The first table takes as long to be asked as all records.
        maker.part(ReportingConsent.class).of(List.of());
        System.out.println("ready");
        if (System.in.read() < 0) {
            System.exit(0);
        }
        while (true) {
            if (!writeBatches.next()) {
                Thread.sleep(5);
            }
        }
    }

    /** One of each class, with what its constructor asks for. */
    private <T> T part(Class<T> type) throws ReflectiveOperationException {
        if (!parts.containsKey(type)) {
            Constructor<?> constructor = type.getDeclaredConstructors()[0];
            constructor.setAccessible(true);
            Object[] needed = new Object[constructor.getParameterCount()];
            for (int i = 0; i < needed.length; i++) {
                needed[i] = part(constructor.getParameterTypes()[i]);
            }
            try {
                parts.put(type, constructor.newInstance(needed));
            } catch (InvocationTargetException e) {
                throw new IllegalStateException(type.getName() + " cannot be made", e.getCause());
            }
        }
        return type.cast(parts.get(type));
    }
}
