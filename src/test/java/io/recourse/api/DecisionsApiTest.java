package io.recourse.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.recourse.RecourseTest;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.http.MediaType;
import org.springframework.http.RequestEntity;
import org.springframework.http.ResponseEntity;

@RecourseTest
class DecisionsApiTest {

    @Autowired
    TestRestTemplate http;

    @Test
    void answersWithTheRulesAndTheirSources() {
        JsonNode answer = ask("court-fee", "{\"claimAmount\":\"30000.00\",\"procedure\":\"PAYMENT_ORDER\"}")
                .getBody();

        assertThat(answer.path("outputs").get(0).path("fee").decimalValue()).isEqualByComparingTo("183.33");
        assertThat(answer.path("rules").findValuesAsText("annotation"))
                .hasSize(2)
                .allMatch(text -> text.contains("诉讼费用交纳办法"));
        assertThat(answer.path("version").asInt()).isPositive();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "court-fee        | {}                                               | procedure form.constraint.NotNull, claimAmount form.constraint.NotNull",
                "court-fee        | {'claimAmount':1000}                             | procedure form.constraint.NotNull",
                "court-fee        | {'claimAmount':1000,'procedure':'FAST'}          | procedure form.not-a-choice",
                "court-fee        | {'claimAmount':1000,'procedure':5}               | procedure form.not-a-text",
                "court-fee        | {'claimAmount':'1,000','procedure':'ORDINARY'}   | claimAmount form.not-a-number",
                "court-fee        | {'claimAmount':'1e999999','procedure':'ORDINARY'}| claimAmount form.not-a-number",
                "court-fee        | {'claimAmount':[],'procedure':{}}                | procedure form.not-a-text, claimAmount form.not-a-number",
                "preservation-fee | {'amount':true}                                  | amount form.not-a-number",
                "filing-route     | {'debtorLocated':'perhaps'}                      | debtorLocated form.not-a-choice",
                "next-step        | {'product':['CASH_LOAN']}                        | product form.not-a-text",
            })
    void namesEachInputThatIsMissingOrWrong(String key, String inputs, String errors) {
        ResponseEntity<JsonNode> answer = ask(key, inputs.replace('\'', '"'));

        assertThat(answer.getStatusCode().value()).isEqualTo(422);
        assertThat(answer.getBody().path("code").asText()).isEqualTo("fields.invalid");
        assertThat(answer.getBody().path("errors"))
                .extracting(error ->
                        error.path("field").asText() + " " + error.path("code").asText())
                .containsExactlyInAnyOrder(errors.split(", "));
    }

    @Test
    void saysWhenNoRuleIsMadeForTheInputs() {
        ResponseEntity<JsonNode> answer = ask("preservation-fee", "{\"amount\":-1}");

        assertThat(answer.getStatusCode().value()).isEqualTo(422);
        assertThat(answer.getBody().path("code").asText()).isEqualTo("decision.no-answer");
    }

    @Test
    void leavesToTheTableWhatItAnswersWithoutAllInputs() {
        ResponseEntity<JsonNode> answer = ask("next-step", "{}");

        assertThat(answer.getStatusCode().value()).isEqualTo(200);
        assertThat(answer.getBody().path("outputs").get(0).path("nextStage").asText())
                .isEqualTo("lawyer");
    }

    @Test
    void needsAUser() {
        ResponseEntity<JsonNode> answer = http.postForEntity("/api/decisions/court-fee", Map.of(), JsonNode.class);

        assertThat(answer.getStatusCode().value()).isEqualTo(401);
        assertThat(answer.getBody().path("code").asText()).isEqualTo("http.401");
    }

    private ResponseEntity<JsonNode> ask(String key, String inputs) {
        return http.withBasicAuth("auditor", "auditor")
                .exchange(
                        RequestEntity.post("/api/decisions/" + key)
                                .contentType(MediaType.APPLICATION_JSON)
                                .body(inputs),
                        JsonNode.class);
    }
}
