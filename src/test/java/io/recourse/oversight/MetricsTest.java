package io.recourse.oversight;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.recourse.RecourseTest;
import io.recourse.legalcase.CaseStatus;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.http.ResponseEntity;
import org.springframework.jdbc.core.simple.JdbcClient;

@RecourseTest
class MetricsTest {

    private static final String PATH = "/actuator/prometheus";
    private static final Pattern METRIC = Pattern.compile("\\b(?:recourse|http|jvm|hikaricp|process)_[a-z_]+");

    @Autowired
    TestRestTemplate http;

    @Autowired
    Metrics metrics;

    @Autowired
    JdbcClient jdbc;

    private final String task = "metrics-" + UUID.randomUUID();

    @BeforeEach
    void open() {
        jdbc.sql("""
                        insert into work_item (task_id, key, process, case_no, groups, created_at, due_at, at_risk_at, provisional)
                        values (?, 'task', ?, 'none', '{lawyer}', now() - interval '3 days', now() - interval '1 day', now(), false)
                        """).params(task, task).update();
    }

    @AfterEach
    void forget() {
        jdbc.sql("delete from work_item where task_id = ?").param(task).update();
    }

    private String scrape() {
        metrics.refresh();
        ResponseEntity<String> answer = http.withBasicAuth("manager", "manager").getForEntity(PATH, String.class);
        assertThat(answer.getStatusCode().value()).isEqualTo(200);
        return answer.getBody();
    }

    @ParameterizedTest
    @CsvSource({"assistant, 403", "lawyer, 403", "designer, 403", "auditor, 200", "admin, 200"})
    void isScrapedByWhomItConcerns(String user, int status) {
        assertThat(http.withBasicAuth(user, user)
                        .getForEntity(PATH, String.class)
                        .getStatusCode()
                        .value())
                .isEqualTo(status);
        assertThat(http.getForEntity(PATH, String.class).getStatusCode().value())
                .isEqualTo(401);
    }

    @Test
    void countsAsTheDatabaseDoes() {
        String scraped = scrape();

        assertThat(scraped)
                .contains("recourse_tasks{stage=\"%s\",state=\"breached\"} 1.0".formatted(task))
                .contains("recourse_tasks{stage=\"%s\",state=\"on_track\"} 0.0".formatted(task));
        for (CaseStatus status : CaseStatus.values()) {
            long count = jdbc.sql("select count(*) from legal_case where status = ?")
                    .param(status.name())
                    .query(Long.class)
                    .single();
            assertThat(scraped)
                    .contains("recourse_cases{status=\"%s\"} %d.0"
                            .formatted(status.name().toLowerCase(Locale.ROOT), count));
        }
    }

    @Test
    void tellsEverythingThatTheDashboardDraws() throws IOException {
        JsonNode dashboard = new ObjectMapper()
                .readTree(Path.of("src/docs/grafana/recourse.json").toFile());
        Set<String> drawn = dashboard.findValuesAsText("expr").stream()
                .flatMap(expression -> METRIC.matcher(expression).results())
                .map(match -> match.group())
                .collect(Collectors.toCollection(TreeSet::new));
        scrape();
        List<String> told = scrape().lines()
                .filter(line -> line.startsWith("# TYPE "))
                .map(line -> line.split(" ")[2])
                .toList();

        assertThat(drawn)
                .hasSizeGreaterThan(8)
                .allSatisfy(metric ->
                        assertThat(told).anyMatch(name -> metric.equals(name) || metric.equals(name + "_count")));
    }
}
