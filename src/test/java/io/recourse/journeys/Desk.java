package io.recourse.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.recourse.common.CaseNo;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;

/** The people of a journey at work on one case, through the API alone. */
final class Desk {

    private final int port;
    private final CaseNo caseNo;

    Desk(int port, CaseNo caseNo) {
        this.port = port;
        this.caseNo = caseNo;
        settle();
    }

    Api as(String user) {
        return new Api(port, user);
    }

    /** Lets so much of the product's time pass. */
    void advance(String duration) {
        Api.Answer answer = as("admin").post("/api/demo/clock", Map.of("advance", duration));
        assertThat(answer.status()).as("%s", answer.body()).isEqualTo(200);
    }

    /** Lets everything happen that is due now. */
    void settle() {
        advance("PT0S");
    }

    void complete(String user, String key, Map<String, ?> form) {
        Api.Answer answer = tryToComplete(user, key, form);
        assertThat(answer.status()).as("%s by %s: %s", key, user, answer.body()).isEqualTo(204);
    }

    Api.Answer tryToComplete(String user, String key, Map<String, ?> form) {
        return as(user).post("/api/tasks/" + task(user, key) + "/complete", form);
    }

    String task(String user, String key) {
        JsonNode tasks =
                as(user).get("/api/tasks?caseNo=" + caseNo + "&key=" + key).get("items");
        assertThat(tasks)
                .as("open %s of %s; open are %s; %s", key, caseNo, openTask(user), timeline())
                .hasSize(1);
        return tasks.get(0).get("id").asText();
    }

    List<String> openTask(String user) {
        JsonNode tasks = as(user).get("/api/tasks?caseNo=" + caseNo).get("items");
        return StreamSupport.stream(tasks.spliterator(), false)
                .map(task -> task.get("key").asText())
                .toList();
    }

    JsonNode legalCase() {
        return as("lawyer").get("/api/cases/" + caseNo);
    }

    String timeline() {
        JsonNode items = as("lawyer").get("/api/cases/" + caseNo + "/timeline").get("items");
        StringBuilder text = new StringBuilder();
        items.forEach(item -> text.append(item.get("at").asText(), 0, 10)
                .append(' ')
                .append(item.get("summary").asText())
                .append('\n'));
        return text.toString();
    }
}
