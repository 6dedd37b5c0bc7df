package io.recourse.documents.bundle;

import com.fasterxml.jackson.databind.json.JsonMapper;
import io.recourse.documents.publishing.SampleRecords;
import java.time.Clock;
import java.util.List;
import javax.sql.DataSource;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.FilterType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.annotation.EnableTransactionManagement;
import org.springframework.transaction.support.TransactionTemplate;

/** The product's binding in a JVM of its own, on the database of whoever starts it, to be killed. */
@EnableTransactionManagement
@ComponentScan(
        basePackages = "io.recourse.documents",
        excludeFilters =
                @ComponentScan.Filter(
                        type = FilterType.REGEX,
                        pattern = {
                            "io\\.recourse\\.documents\\.upload\\..*",
                            "io\\.recourse\\.documents\\.publishing\\..*",
                            "io\\.recourse\\.documents\\.\\w*(S3|Configured|Key|WarmUp|CheckContent)\\w*",
                            ".*(Test|Tests)(\\$.*)?"
                        }))
class OtherBinder {

    private static String[] database;

    /** Takes the database's address, user and password. */
    public static void main(String[] arguments) throws InterruptedException {
        database = arguments;
        new AnnotationConfigApplicationContext(OtherBinder.class);
        Thread.sleep(Long.MAX_VALUE);
    }

    @Bean
    DataSource dataSource() {
        return new DriverManagerDataSource(database[0], database[1], database[2]);
    }

    @Bean
    JdbcClient jdbcClient(DataSource source) {
        return JdbcClient.create(source);
    }

    @Bean
    PlatformTransactionManager transactionManager(DataSource source) {
        return new DataSourceTransactionManager(source);
    }

    @Bean
    TransactionTemplate transactionTemplate(PlatformTransactionManager manager) {
        return new TransactionTemplate(manager);
    }

    @Bean
    JsonMapper json() {
        return JsonMapper.builder().findAndAddModules().build();
    }

    @Bean
    Clock clock() {
        return Clock.systemDefaultZone();
    }

    @Bean
    SampleRecords noSamples() {
        return template -> List.of();
    }
}
