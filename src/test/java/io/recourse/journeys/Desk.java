package io.recourse.journeys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import io.recourse.common.CaseNo;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.text.PDFTextStripper;

/** The people of a journey at work on one case, through the API alone. */
final class Desk {

    static final List<String> NECESSARY = List.of("contract", "identity", "disbursement", "licence", "agent-identity");
    static final byte[] ONE_PAGE = onePage();

    private final int port;
    private final CaseNo caseNo;

    Desk(int port, CaseNo caseNo) {
        this.port = port;
        this.caseNo = caseNo;
        settle();
    }

    CaseNo caseNo() {
        return caseNo;
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
                .as("open %s of %s; open are %s; %s", key, caseNo, openTasks(), timeline())
                .hasSize(1);
        return tasks.get(0).get("id").asText();
    }

    /** The keys of the case's open tasks. */
    List<String> openTasks() {
        return as("lawyer").get("/api/tasks?caseNo=" + caseNo).get("items").findValuesAsText("key");
    }

    /** What a task's form shows and holds when it is opened. */
    JsonNode shown(String user, String key) {
        return as(user).get("/api/tasks/" + task(user, key) + "/form").get("data");
    }

    /** Goes up the ladder, from its beginning through a leg. */
    void climb(Leg last, LocalDate begun) {
        LocalDate day = begun;
        for (Leg leg : Leg.values()) {
            if (leg.compareTo(last) <= 0) {
                if (leg.completed != null) {
                    complete(leg.user, leg.completed, leg.form(day));
                }
                advance("P" + leg.days + "D");
                day = day.plusDays(leg.days);
            }
        }
        assertThat(openTasks()).as(timeline()).containsExactly(last.awaited);
    }

    /** Something befalls the case from outside. */
    void report(String event) {
        Api.Answer answer = tryToReport(event);
        assertThat(answer.status()).as("%s: %s", event, answer.body()).isEqualTo(202);
        settle();
    }

    Api.Answer tryToReport(String event) {
        return as("manager").post("/api/cases/" + caseNo + "/events", Map.of("kind", event, "note", "by letter"));
    }

    /** Sends the evidence without which nothing may be filed, and waits until it was examined. */
    void prove() {
        String path = "/api/cases/" + caseNo + "/evidence";
        for (String kind : NECESSARY) {
            Api.Answer answer = as("assistant").postFile(path, kind, ONE_PAGE);
            assertThat(answer.status()).as("%s: %s", kind, answer.body()).isEqualTo(202);
        }
        await().atMost(Duration.ofMinutes(2)).untilAsserted(() -> {
            for (JsonNode line : as("lawyer").get(path).get("items")) {
                if (NECESSARY.contains(line.get("kind").asText())) {
                    assertThat(line.get("state").asText()).as("%s", line).isEqualTo("THERE");
                }
            }
        });
    }

    /** What was owed on a day, by the API's names. */
    String balance(String amount, LocalDate asOf) {
        return as("lawyer")
                .get("/api/cases/" + caseNo + "/balance?asOf=" + asOf)
                .get(amount)
                .asText();
    }

    /** The templates of the documents that were drafted in the case, oldest first. */
    List<String> documents() {
        return documents(false);
    }

    /** The templates of the documents that were signed in the case, oldest first, each with a valid signature. */
    List<String> signedDocuments() {
        return documents(true);
    }

    private List<String> documents(boolean signed) {
        List<String> templates = new ArrayList<>();
        for (JsonNode document :
                as("lawyer").get("/api/cases/" + caseNo + "/documents").get("items")) {
            if (document.get("signed").asBoolean() == signed) {
                templates.add(document.get("template").asText());
                if (signed) {
                    JsonNode signature = as("auditor")
                            .get("/api/documents/" + document.get("id").asText() + "/signature");
                    assertThat(signature.get("valid").asBoolean())
                            .as(signature.toString())
                            .isTrue();
                }
            }
        }
        return templates;
    }

    /** The text of the case's latest document on a template, its spaces and line breaks removed. */
    String text(String template) {
        String id = null;
        for (JsonNode document :
                as("lawyer").get("/api/cases/" + caseNo + "/documents").get("items")) {
            if (document.get("template").asText().equals(template)) {
                id = document.get("id").asText();
            }
        }
        assertThat(id).as("a document %s among %s", template, documents()).isNotNull();
        try (PDDocument pdf = Loader.loadPDF(as("lawyer").bytes("/api/documents/" + id))) {
            return new PDFTextStripper().getText(pdf).replaceAll("\\s", "");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] onePage() {
        try (PDDocument pdf = new PDDocument();
                ByteArrayOutputStream bytes = new ByteArrayOutputStream()) {
            pdf.addPage(new PDPage());
            pdf.save(bytes);
            return bytes.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    JsonNode legalCase() {
        return as("lawyer").get("/api/cases/" + caseNo);
    }

    LocalDate limitationExpiresOn() {
        return LocalDate.parse(legalCase().get("limitation").get("expiresOn").asText());
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
