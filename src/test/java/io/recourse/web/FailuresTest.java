package io.recourse.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

class FailuresTest extends HttpTest {

    @Autowired
    ObjectMapper json;

    @ParameterizedTest
    @CsvSource({
        "/api/probe/refused,            422, user.last-administrator, somebody is the only administrator",
        "/api/probe/unknown,            404, user.unknown,            There is no user nobody",
        "/api/probe/invalid,            422, fields.invalid,          Correct the fields",
        "/api/probe/cases/17,           404, case-no.malformed,       is not a case number",
        "/api/probe/date?on=tomorrow,   400, http.400,                missing or malformed",
        "/api/probe/date,               400, http.400,                missing or malformed",
        "/api/probe/changed,            409, http.409,                changed in the meantime",
        "/api/probe/broken,             500, http.500,                The fault is ours",
        "/api/probe/forgotten,          403, http.403,                Your roles do not include this",
        "/api/probe/nothing,            404, http.404,                nothing at this address",
        "/api/probe/body,               405, http.405,                method",
    })
    void programGetsProblemDetails(String path, int status, String code, String detail) throws Exception {
        HttpResponse<String> response = send(english(path));
        assertThat(response.statusCode()).isEqualTo(status);
        assertThat(header(response, "Content-Type")).startsWith("application/problem+json");
        JsonNode problem = json.readTree(response.body());
        assertThat(problem.path("status").asInt()).isEqualTo(status);
        assertThat(problem.path("code").asText()).isEqualTo(code);
        assertThat(problem.path("title").asText()).isNotBlank();
        assertThat(problem.path("detail").asText()).contains(detail);
    }

    @Test
    void userWithoutTheRightGets403() throws Exception {
        assertThat(send(as("auditor", to("/api/probe/refused"))).statusCode()).isEqualTo(403);
    }

    @Test
    void oneEntryForEachFieldThatIsWrong() throws Exception {
        JsonNode errors =
                json.readTree(send(english("/api/probe/invalid")).body()).path("errors");
        assertThat(errors).hasSize(2);
        assertThat(errors.get(0).path("field").asText()).isEqualTo("name");
        assertThat(errors.get(0).path("code").asText()).isEqualTo("user.name-missing");
        assertThat(errors.get(0).path("message").asText()).isEqualTo("A name is needed.");
        assertThat(errors.get(1).path("field").asText()).isEqualTo("roles");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{                             | 400 | http.400",
                "''                            | 400 | http.400",
                "{\"on\":\"tomorrow\"}         | 400 | http.400",
                "{\"on\":\"2026-11-22\"}       | 422 | fields.invalid",
            })
    void bodyThatCannotBeReadIs400AndOneThatIsWrong422(String body, int status, String code) throws Exception {
        HttpResponse<String> response = send(english("/api/probe/body")
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(body)));
        assertThat(response.statusCode()).isEqualTo(status);
        assertThat(json.readTree(response.body()).path("code").asText()).isEqualTo(code);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "/api/probe/date?on=tomorrow  |                            | on   | field.malformed",
                "/api/probe/date              |                            | on   | form.constraint.NotNull",
                "/api/probe/body              | {\"on\":\"tomorrow\"}  | on   | field.malformed",
                "/api/probe/body              | {\"kind\":\"NONE\"}    | kind | field.malformed",
                "/api/probe/body              | {\"kind\":0}             | kind | field.malformed",
                "/api/probe/body              | {\"text\":\"a\\u0000\"} | text | field.malformed",
                "/api/probe/body              | {\"on\":\"2026-11-22\"} | text | form.constraint.NotBlank",
            })
    void namesWhatIsWrongInTheReadersLanguage(String path, String body, String field, String code) throws Exception {
        HttpRequest.Builder request = english(path);
        if (body != null) {
            request.header("Content-Type", "application/json").POST(BodyPublishers.ofString(body));
        }
        JsonNode errors = json.readTree(send(request).body()).path("errors");
        assertThat(errors.findValuesAsText("field")).containsExactly(field);
        assertThat(errors.findValuesAsText("code")).containsExactly(code);
        assertThat(errors.get(0).path("message").asText())
                .isIn("The value does not have the expected form.", "This field is required.");
    }

    @Test
    void namesTheFileThatIsMissing() throws Exception {
        HttpRequest.Builder request = english("/api/intake/loans")
                .header("Content-Type", "multipart/form-data; boundary=x")
                .POST(BodyPublishers.ofString("--x--\r\n"));
        HttpResponse<String> response = send(request);
        assertThat(response.statusCode()).isEqualTo(400);
        assertThat(json.readTree(response.body()).path("errors").findValuesAsText("field"))
                .containsExactly("file");
    }

    @Test
    void textThatNoDatabaseHoldsIsTheCallersFault() throws Exception {
        assertThat(send(english("/api/cases?contractNo=%00")).statusCode()).isEqualTo(400);
    }

    @Test
    void contentOfAnotherKindIs415() throws Exception {
        assertThat(send(english("/api/probe/body").POST(BodyPublishers.ofString("x")))
                        .statusCode())
                .isEqualTo(415);
    }

    @Test
    void whatIsInsideStaysInside() throws Exception {
        HttpResponse<String> response = send(english("/api/probe/broken"));
        assertThat(response.body()).doesNotContain("secret", "IllegalState");
        assertThat(json.readTree(response.body()).path("reference").asText()).hasSize(8);
    }

    @Test
    void speaksTheLanguageThatTheCallerAccepts() throws Exception {
        assertThat(send(as("admin", to("/api/probe/unknown"))).body()).contains("没有用户nobody");
        assertThat(send(as("admin", to("/api/probe/unknown")).header("Accept-Language", "de, en;q=0.5"))
                        .body())
                .contains("There is no user nobody");
        assertThat(send(as("admin", to("/api/probe/unknown")).header("Accept-Language", "zh-Hant-TW"))
                        .body())
                .contains("没有用户nobody");
        assertThat(send(as("admin", to("/api/probe/unknown")).header("Accept-Language", "*"))
                        .body())
                .contains("没有用户nobody");
    }

    @Test
    void personGetsPageWithTheSameSentence() throws Exception {
        String cookie = signedIn("admin").cookie();
        HttpResponse<String> response = send(in(cookie, page("/probe/refused")).header("Accept-Language", "en"));
        assertThat(response.statusCode()).isEqualTo(422);
        assertThat(header(response, "Content-Type")).startsWith("text/html");
        assertThat(response.body()).contains("somebody is the only administrator", "Nothing was changed");
    }

    private HttpRequest.Builder english(String path) {
        return as("admin", to(path)).header("Accept-Language", "en");
    }
}
