package io.recourse.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.recourse.RecourseTest;
import io.recourse.common.Actor;
import io.recourse.common.CaseNo;
import io.recourse.common.ContractNo;
import io.recourse.common.LenderCode;
import io.recourse.documents.Approval;
import io.recourse.documents.Document;
import io.recourse.documents.Documents;
import io.recourse.documents.Sha256;
import io.recourse.documents.Signing;
import io.recourse.legalcase.LegalCases;
import io.recourse.legalcase.Lender;
import io.recourse.legalcase.Lenders;
import io.recourse.studio.samples.Samples;
import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Instant;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.RequestEntity;
import org.springframework.http.ResponseEntity;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

@RecourseTest
class DocumentsApiTest {

    private static final LenderCode LENDER = new LenderCode("DOCTEST");
    private static int contracts;

    @Autowired
    private TestRestTemplate http;

    @Autowired
    private Documents documents;

    @Autowired
    private Signing signing;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private LegalCases cases;

    @Autowired
    private Lenders lenders;

    private CaseNo caseNo;

    @BeforeEach
    void openCase() {
        lenders.register(new Lender(
                LENDER,
                "出借人",
                "BANK",
                Lender.CompanyKind.LIMITED,
                "91330100MA2EXAMPLE",
                "陈",
                "",
                "杭州",
                "400",
                "账户",
                "异议",
                "律所",
                "地址",
                "电话",
                "林 1"));
        caseNo = cases.open(new ContractNo("DOC-" + ++contracts), LENDER, "CASH_LOAN", Actor.SYSTEM)
                .caseNo();
    }

    @Test
    void listsWhatACaseHas() {
        Document first = draft("张一");
        Document second = documents.redraft(first.id(), Samples.demandLetter("张二", "杭州"), Actor.SYSTEM);

        JsonNode items = get("auditor", "/api/cases/" + caseNo + "/documents", JsonNode.class)
                .getBody()
                .path("items");

        assertThat(items).hasSize(2);
        assertThat(items.get(0).path("supersededBy").asText())
                .isEqualTo(second.id().toString());
        assertThat(items.get(1).path("template").asText()).isEqualTo("demand-letter/demand-letter");
        assertThat(items.get(1).path("title").asText()).isEqualTo("律师函");
        assertThat(items.get(1).path("sha256").asText()).isEqualTo(second.sha256());
        assertThat(items.get(1).path("pages").asInt()).isEqualTo(2);
        assertThat(items.get(1).path("signed").asBoolean(true)).isFalse();
    }

    @Test
    void answersThePdfToThoseWhoMaySeeNames() {
        Document document = draft("李文");

        ResponseEntity<byte[]> pdf = get("lawyer", "/api/documents/" + document.id(), byte[].class);

        assertThat(pdf.getHeaders().getContentType()).isEqualTo(MediaType.APPLICATION_PDF);
        assertThat(Sha256.of(pdf.getBody())).isEqualTo(document.sha256());
        assertThat(status("auditor", "/api/documents/" + document.id())).isEqualTo(403);
    }

    @Test
    void verifiesASignatureFromTheStoredBytes() {
        Document draft = draft("赵真");
        Document signed = transaction.execute(status -> signing.sign(
                new Approval(draft.id(), draft.sha256(), new Actor("lawyer"), Instant.parse("2026-11-22T02:00:00Z")),
                "浙江明衡律师事务所"));
        String path = "/api/documents/" + signed.id() + "/signature";

        JsonNode valid = get("auditor", path, JsonNode.class).getBody();
        jdbc.sql("update document_content set bytes = bytes || '\\x20' where sha256 = ?")
                .param(signed.sha256())
                .update();
        JsonNode damaged = get("auditor", path, JsonNode.class).getBody();

        assertThat(valid.path("valid").asBoolean()).isTrue();
        assertThat(valid.path("signatory").asText()).isEqualTo("浙江明衡律师事务所");
        assertThat(valid.path("signer").asText()).contains("cn=Recourse");
        assertThat(valid.path("approvedBy").asText()).isEqualTo("lawyer");
        assertThat(valid.path("approvedSha256").asText()).isEqualTo(draft.sha256());
        assertThat(damaged.path("valid").asBoolean(true)).isFalse();
        assertThat(damaged.path("problems").get(0).path("code").asText()).isEqualTo("signature.problem.damaged");
        assertThat(damaged.path("problems").get(0).path("message").asText()).isNotBlank();
        assertThat(status("lawyer", "/api/documents/" + signed.id()))
                .as("what was changed is not handed out")
                .isEqualTo(422);
        assertThat(status("lawyer", "/api/documents/" + draft.id() + "/signature"))
                .isEqualTo(422);
        assertThat(status("designer", path)).isEqualTo(403);
    }

    @Test
    void answersAPageAsAPictureToThePagesOfThoseWhoMaySeeNames() throws Exception {
        String path = "/documents/" + draft("王图").id() + "/pages/";

        HttpResponse<byte[]> page = signedIn("assistant").apply(path + "2.png");

        assertThat(page.headers().firstValue("Content-Type")).contains("image/png");
        assertThat(page.body()).startsWith(0x89, 'P', 'N', 'G');
        assertThat(signedIn("assistant").apply(path + "3.png").statusCode()).isEqualTo(404);
        assertThat(signedIn("auditor").apply(path + "1.png").statusCode()).isEqualTo(403);
    }

    @Test
    void knowsNoDocumentOrCaseThatIsNotThere() {
        assertThat(status("lawyer", "/api/documents/" + caseNo)).isEqualTo(404);
        assertThat(status("lawyer", "/api/documents/00000000-0000-0000-0000-000000000000"))
                .isEqualTo(404);
        assertThat(status("lawyer", "/api/cases/RC1998-000001/documents")).isEqualTo(404);
    }

    private Document draft(String name) {
        return documents.draft(caseNo, Samples.demandLetter(name, "杭州"), Actor.SYSTEM);
    }

    /** A browser's session: the pictures are parts of pages, which take no password in a header. */
    private Function<String, HttpResponse<byte[]>> signedIn(String user) throws Exception {
        HttpClient browser = HttpClient.newBuilder()
                .cookieHandler(new CookieManager())
                .followRedirects(HttpClient.Redirect.NEVER)
                .build();
        URI signIn = URI.create(http.getRootUri() + "/sign-in");
        String page = browser.send(HttpRequest.newBuilder(signIn).build(), BodyHandlers.ofString())
                .body();
        Matcher token = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"").matcher(page);
        assertThat(token.find()).isTrue();
        String form = "username=" + user + "&password=" + user + "&_csrf=" + token.group(1);
        browser.send(
                HttpRequest.newBuilder(signIn)
                        .header("Content-Type", MediaType.APPLICATION_FORM_URLENCODED_VALUE)
                        .POST(BodyPublishers.ofString(form))
                        .build(),
                BodyHandlers.discarding());
        return path -> {
            try {
                URI uri = URI.create(http.getRootUri() + path);
                return browser.send(HttpRequest.newBuilder(uri).build(), BodyHandlers.ofByteArray());
            } catch (IOException | InterruptedException e) {
                throw new IllegalStateException(e);
            }
        };
    }

    private int status(String user, String path) {
        return get(user, path, String.class).getStatusCode().value();
    }

    private <T> ResponseEntity<T> get(String user, String path, Class<T> type) {
        return http.withBasicAuth(user, user)
                .exchange(
                        RequestEntity.get(path)
                                .header(HttpHeaders.ACCEPT_LANGUAGE, "zh-CN")
                                .build(),
                        type);
    }
}
