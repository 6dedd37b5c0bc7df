package io.recourse.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import io.recourse.RecourseTest;
import io.recourse.common.ContractNo;
import io.recourse.common.LenderCode;
import io.recourse.legalcase.LegalCase;
import io.recourse.legalcase.LegalCases;
import io.recourse.legalcase.Lender;
import io.recourse.legalcase.Lenders;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.RequestEntity;
import org.springframework.http.ResponseEntity;
import org.springframework.test.context.TestPropertySource;

/** Files from the outside, through the API. The ladder stands still, so that cases stay as intake leaves them. */
@RecourseTest
@TestPropertySource(properties = "camunda.bpm.job-execution.enabled=false")
abstract class IntakeTest {

    static final String ASSISTANT = "assistant";

    @Autowired
    TestRestTemplate http;

    @Autowired
    IntakeFiles files;

    @Autowired
    Lenders lenders;

    @Autowired
    LegalCases cases;

    @BeforeEach
    void registerLenders() {
        lenders.register(lender("HXCF"));
        lenders.register(lender("LDBK"));
    }

    /** Sends a file and waits until it is taken. */
    JsonNode take(FileKind kind, byte[] content) {
        return done(send(kind, content));
    }

    JsonNode take(FileKind kind, String content) {
        return take(kind, content.getBytes(StandardCharsets.UTF_8));
    }

    UUID send(FileKind kind, byte[] content) {
        ResponseEntity<JsonNode> answer = http.withBasicAuth(ASSISTANT, ASSISTANT)
                .exchange(
                        RequestEntity.post("/api/intake/" + kind.name().toLowerCase())
                                .contentType(new MediaType("text", "csv"))
                                .body(content),
                        JsonNode.class);
        assertThat(answer.getStatusCode().value())
                .as(String.valueOf(answer.getBody()))
                .isEqualTo(202);
        return UUID.fromString(answer.getBody().path("id").asText());
    }

    JsonNode done(UUID id) {
        await().atMost(Duration.ofSeconds(120))
                .pollInterval(Duration.ofMillis(20))
                .until(() -> files.get(id).isDone());
        return answer(id);
    }

    JsonNode answer(UUID id) {
        return get("/api/intake/" + id, ASSISTANT).getBody();
    }

    ResponseEntity<JsonNode> get(String path, String user) {
        return http.withBasicAuth(user, user)
                .exchange(
                        RequestEntity.get(path)
                                .header(HttpHeaders.ACCEPT_LANGUAGE, "en")
                                .build(),
                        JsonNode.class);
    }

    LegalCase caseOf(String contractNo) {
        return cases.findByContract(new ContractNo(contractNo)).orElseThrow();
    }

    static void assertCounts(JsonNode file, int accepted, int rejected, int duplicates) {
        assertThat(List.of(
                        file.path("accepted").asInt(),
                        file.path("rejected").asInt(),
                        file.path("duplicates").asInt(),
                        file.path("rows").asInt()))
                .as("accepted, rejected, duplicates, rows of %s", file)
                .containsExactly(accepted, rejected, duplicates, accepted + rejected + duplicates);
    }

    /** As {@code line column code}. */
    static List<String> errors(JsonNode file) {
        return StreamSupport.stream(file.path("errors").spliterator(), false)
                .map(error -> error.path("line").asText() + " "
                        + error.path("column").asText() + " "
                        + error.path("code").asText())
                .toList();
    }

    /** A contract number that no other test uses. */
    static String newContract() {
        return "T" + UUID.randomUUID().toString().substring(0, 13);
    }

    private static Lender lender(String code) {
        return new Lender(
                new LenderCode(code),
                "示例消费金融有限公司",
                "CONSUMER_FINANCE",
                Lender.CompanyKind.LIMITED,
                "91310000MA1K00001X",
                "张三",
                "董事长",
                "上海市示例路1号",
                "021-00000000",
                "示例消费金融有限公司 示例银行 0000",
                "021-00000001",
                "示例律师事务所",
                "上海市示例路2号",
                "021-00000002",
                "李四 00000000000000000");
    }
}
