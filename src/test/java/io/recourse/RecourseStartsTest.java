package io.recourse;

import static org.assertj.core.api.Assertions.assertThat;

import org.camunda.bpm.engine.ProcessEngine;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;

@RecourseTest
class RecourseStartsTest {

    @Autowired
    ProcessEngine engine;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TestRestTemplate http;

    @Test
    void engineAndApplicationShareOnePostgres() {
        engine.getManagementService().setProperty("smoke", "seen");

        assertThat(jdbc.sql("select value_ from act_ge_property where name_ = 'smoke'")
                        .query(String.class)
                        .single())
                .isEqualTo("seen");
        assertThat(jdbc.sql("show server_version_num").query(Integer.class).single())
                .isBetween(170000, 179999);
    }

    @Test
    void healthAnswers() {
        assertThat(http.getForEntity("/actuator/health", String.class)
                        .getStatusCode()
                        .value())
                .isEqualTo(200);
    }
}
