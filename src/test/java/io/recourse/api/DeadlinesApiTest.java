package io.recourse.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.recourse.RecourseTest;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.RequestEntity;
import org.springframework.http.ResponseEntity;

@RecourseTest
class DeadlinesApiTest {

    @Autowired
    TestRestTemplate http;

    @ParameterizedTest
    @CsvSource({
        "/working-day?from=2026-09-30&plus=1, 2026-10-08",
        "/working-day?from=2026-11-20&plus=0, 2026-11-20",
        "/roll?date=2026-10-11, 2026-10-12",
        "/roll?date=2026-10-10, 2026-10-10"
    })
    void answersADate(String question, String date) {
        assertThat(get(question).getBody()).hasToString("{\"date\":\"" + date + "\"}");
    }

    @ParameterizedTest
    @CsvSource({"/working-day?from=2026-12-31&plus=1, 2027-01-01", "/roll?date=2027-02-28, 2027-02-28"})
    void refusesWhereNoCalendarIsLoaded(String question, String missing) {
        ResponseEntity<JsonNode> answer = get(question);

        assertThat(answer.getStatusCode().value()).isEqualTo(422);
        assertThat(answer.getHeaders().getContentType()).isEqualTo(MediaType.APPLICATION_PROBLEM_JSON);
        assertThat(answer.getBody().path("code").asText()).isEqualTo("calendar.not-loaded");
        assertThat(answer.getBody().path("detail").asText()).contains(missing);
    }

    @ParameterizedTest
    @CsvSource({
        "/roll, date form.constraint.NotNull",
        "/roll?date=2026-02-30, date form.not-a-date",
        "/roll?date=1899-12-31, date deadlines.day-out-of-range",
        "/working-day?plus=1, from form.constraint.NotNull",
        "/working-day?from=2026-11-20&plus=one, plus form.not-a-number",
        "/working-day?from=2026-11-20&plus=-1, plus form.constraint.Min",
        "/working-day?from=2026-11-20&plus=2000000000, plus form.constraint.Max"
    })
    void namesTheWrongParameter(String question, String error) {
        assertErrors(get(question), error);
    }

    @Test
    void explainsLimitationStepByStep() {
        JsonNode answer = limitation("""
                        {"dueOn":"2019-11-22","asOf":"2026-11-22","events":[
                            {"kind":"PART_PAYMENT","on":"2024-11-05"},{"kind":"DEMAND","on":"2022-03-01"}]}
                        """, "en").getBody();

        assertThat(answer.path("expiresOn").asText()).isEqualTo("2027-11-05");
        assertThat(answer.path("status").asText()).isEqualTo("LIVE");
        assertThat(answer.get("lastDay").isNull()).isTrue();
        assertThat(answer.path("steps")).hasSize(7);
        assertThat(answer.path("steps").path(2))
                .hasToString(
                        "{\"rule\":\"DEMAND\",\"on\":\"2022-03-01\","
                                + "\"article\":\"Civil Code art. 195(1); Limitation Provisions art. 8\","
                                + "\"text\":\"A demand reached the debtor on 2022-03-01: interrupted, the period starts again.\"}");
    }

    @Test
    void explainsInChinese() {
        JsonNode answer = limitation("{\"dueOn\":\"2023-11-22\",\"asOf\":\"2026-11-22\"}", "zh-CN")
                .getBody();

        assertThat(answer.path("lastDay").asText()).isEqualTo("2026-11-23");
        assertThat(answer.path("status").asText()).isEqualTo("EXPIRING");
        assertThat(answer.path("steps").path(2).path("text").asText())
                .isEqualTo("2026-11-22为法定休假日，期间的最后一日顺延至2026-11-23。");
        assertThat(answer.path("steps").path(2).path("article").asText()).isEqualTo("《民法典》第二百零三条第一款");
    }

    @Test
    void takesPlansAndSuspensions() {
        JsonNode waived = limitation("""
                        {"dueOn":"2019-11-22","asOf":"2026-11-22","events":[
                            {"kind":"PLAN_SIGNED","on":"2026-11-01","newLastDueOn":"2028-10-20"}]}
                        """, "en").getBody();
        JsonNode suspended = limitation("""
                        {"dueOn":"2021-06-28","asOf":"2026-11-22","events":[
                            {"kind":"SUSPENSION","on":"2024-03-01","until":"2024-05-15"}]}
                        """, "en").getBody();

        assertThat(waived.path("expiresOn").asText()).isEqualTo("2031-10-20");
        assertThat(suspended.path("expiresOn").asText()).isEqualTo("2024-11-15");
    }

    @Test
    void namesEachWrongFieldOfAQuestion() {
        assertErrors(
                limitation("""
                        {"dueOn":"soon","asOf":"2026-13-01","events":[
                            {"kind":"PRAYER","on":"2026-01-01"},
                            {"kind":"DEMAND"},
                            {"kind":"SUSPENSION","on":"2026-01-01"},
                            {"kind":"PLAN_SIGNED","on":"2026-01-02","newLastDueOn":"2026-01-01"},
                            null]}
                        """, "en"),
                "dueOn form.not-a-date",
                "asOf form.not-a-date",
                "events[0].kind form.not-a-choice",
                "events[1].on form.constraint.NotNull",
                "events[2].until limitation.until-missing",
                "events[3].newLastDueOn limitation.last-due-before-signing",
                "events[4] form.constraint.NotNull");
        assertErrors(limitation("{}", "en"), "dueOn form.constraint.NotNull");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/roll?date=2026-10-11", "/working-day?from=2026-10-11&plus=1"})
    void needsAUser(String question) {
        assertThat(http.getForEntity("/api/deadlines" + question, String.class)
                        .getStatusCode()
                        .value())
                .isEqualTo(401);
    }

    private ResponseEntity<JsonNode> get(String question) {
        return http.withBasicAuth("designer", "designer").getForEntity("/api/deadlines" + question, JsonNode.class);
    }

    private ResponseEntity<JsonNode> limitation(String question, String language) {
        return http.withBasicAuth("auditor", "auditor")
                .exchange(
                        RequestEntity.post("/api/deadlines/limitation")
                                .contentType(MediaType.APPLICATION_JSON)
                                .header(HttpHeaders.ACCEPT_LANGUAGE, language)
                                .body(question),
                        JsonNode.class);
    }

    private static void assertErrors(ResponseEntity<JsonNode> answer, String... errors) {
        assertThat(answer.getStatusCode().value()).isEqualTo(422);
        List<String> found = new ArrayList<>();
        answer.getBody()
                .path("errors")
                .forEach(error -> found.add(
                        error.path("field").asText() + " " + error.path("code").asText()));
        assertThat(found).containsExactly(errors);
    }
}
