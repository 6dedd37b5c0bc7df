package io.recourse.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.autoconfigure.jdbc.DataSourceAutoConfiguration;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;

class DatabaseConfigurationTest {

    @TempDir
    Path folder;

    private ApplicationContextRunner application() {
        return new ApplicationContextRunner()
                .withUserConfiguration(DatabaseConfiguration.class)
                .withConfiguration(AutoConfigurations.of(DataSourceAutoConfiguration.class))
                .withPropertyValues("recourse.home=" + folder.resolve("./var"));
    }

    @Test
    void bringsAPostgresAlongWhenNoneIsNamed() {
        application().run(context -> {
            var address = context.getBean(EmbeddedPostgres.class).jdbcUrl();
            try (var connection = context.getBean(DataSource.class).getConnection()) {
                assertThat(connection.getMetaData().getURL()).isEqualTo(address);
            }
            assertThat(Postmaster.of(folder.resolve("var/postgres"))).isPresent();
        });
        assertThat(folder.resolve("var/postgres")).isDirectory();
        assertThat(folder.resolve("var/postgres/postmaster.pid")).doesNotExist();
    }

    @Test
    void startsNothingWhenAPostgresIsNamed() {
        application()
                .withPropertyValues("spring.datasource.url=jdbc:postgresql://db.example.com/recourse")
                .run(context ->
                        assertThat(context).hasSingleBean(DataSource.class).doesNotHaveBean(EmbeddedPostgres.class));
        assertThat(folder.resolve("var")).doesNotExist();
    }
}
