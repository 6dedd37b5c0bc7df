package io.recourse.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.recourse.RecourseTest;
import io.recourse.common.CaseNo;
import io.recourse.workbench.SampleCases;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.http.RequestEntity;
import org.springframework.http.ResponseEntity;

@RecourseTest
class ContactsApiTest {

    @Autowired
    TestRestTemplate http;

    @Autowired
    SampleCases samples;

    private Map<String, Object> question;

    @BeforeEach
    void open() {
        CaseNo caseNo = samples.openWithoutLadder("CONTACT-" + UUID.randomUUID(), "张小明", LocalDate.parse("2025-09-15"));
        question = new HashMap<>(Map.of(
                "caseNo", caseNo.value(),
                "channel", "EMAIL",
                "purpose", "REMINDER",
                "address", "debtor@example.com",
                "at", "2026-11-22T21:59:59+08:00"));
    }

    @Test
    void allows() {
        JsonNode answer = ask("assistant").getBody();

        assertThat(answer.path("allowed").asBoolean()).isTrue();
        assertThat(answer.path("rule").isNull()).isTrue();
        assertThat(answer.path("nextMoment").isNull()).isTrue();
    }

    @Test
    void refusesWithRuleArticleAndTheNextMoment() {
        question.put("at", "2026-11-22T22:00:00+08:00");

        JsonNode answer = ask("assistant").getBody();

        assertThat(answer.path("allowed").asBoolean()).isFalse();
        assertThat(answer.path("rule").asText()).isEqualTo("quiet-hours");
        assertThat(answer.path("article").asText()).isEqualTo("GB/T 45251-2025, CBA guideline 2026");
        assertThat(answer.path("nextMoment").asText()).isEqualTo("2026-11-23T00:00:00Z");
        assertThat(answer.path("text").asText()).startsWith("Not before 2026-11-23 08:00");
    }

    @Test
    void refusesAVisitOfOnePerson() {
        question.putAll(Map.of("channel", "VISIT", "purpose", "PAYMENT", "people", 1, "recorder", true));

        assertThat(ask("assistant").getBody().path("rule").asText()).isEqualTo("visit-alone");
    }

    @Test
    void namesEachWrongField() {
        question.putAll(Map.of(
                "caseNo", "1", "channel", "PIGEON", "purpose", "", "source", "?", "address", " ", "at", "2026-11-22"));

        ResponseEntity<JsonNode> answer = ask("assistant");

        assertThat(answer.getStatusCode().value()).isEqualTo(422);
        assertThat(answer.getBody().path("errors").findValuesAsText("field"))
                .containsExactlyInAnyOrder("caseNo", "channel", "purpose", "source", "address", "at");
    }

    @Test
    void isForThoseWhoWorkCases() {
        assertThat(ask("auditor").getStatusCode().value()).isEqualTo(403);
    }

    private ResponseEntity<JsonNode> ask(String user) {
        return http.withBasicAuth(user, user)
                .exchange(
                        RequestEntity.post("/api/contacts/check")
                                .header("Accept-Language", "en")
                                .body(question),
                        JsonNode.class);
    }
}
