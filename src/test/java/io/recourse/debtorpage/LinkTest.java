package io.recourse.debtorpage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.recourse.RecourseTest;
import io.recourse.casefile.CaseFiles;
import io.recourse.common.Actor;
import io.recourse.common.CaseNo;
import io.recourse.contact.Channel;
import io.recourse.contact.ContactFact;
import io.recourse.contact.ContactFacts;
import io.recourse.contact.ContactGuard;
import io.recourse.contact.Dispatch;
import io.recourse.contact.DispatchItem;
import io.recourse.contact.Message;
import io.recourse.contact.PageLink;
import io.recourse.contact.Purpose;
import io.recourse.documents.Document;
import io.recourse.documents.DocumentId;
import io.recourse.documents.Documents;
import io.recourse.escalation.CaseEvent;
import io.recourse.escalation.Escalation;
import io.recourse.legalcase.Parties;
import io.recourse.reminder.NoticeByPost;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Who gets in by a link, and who does not, over the wire. */
@RecourseTest
@ExtendWith(OutputCaptureExtension.class)
class LinkTest {

    @LocalServerPort
    private int port;

    @Autowired
    OwnCases cases;

    @Autowired
    Links links;

    @Autowired
    Dispatch dispatch;

    @Autowired
    Parties parties;

    @Autowired
    ContactFacts facts;

    @Autowired
    ContactGuard guard;

    @Autowired
    Escalation escalation;

    @Autowired
    NoticeByPost notices;

    @Autowired
    CaseFiles files;

    @Autowired
    Documents documents;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    JdbcClient jdbc;

    private CaseNo caseNo;
    private String link;

    @BeforeEach
    @AfterEach
    void forgetMisses() {
        jdbc.sql("delete from debtor_page_miss").update();
    }

    @BeforeEach
    void open() {
        caseNo = cases.open();
        link = links.issue(caseNo);
    }

    @Test
    void opensToWhoKnowsTheFourCharactersAndTellsNothingBefore(CapturedOutput log) {
        Visitor browser = new Visitor(port);
        HttpResponse<String> before = browser.get(link);

        assertThat(before.statusCode()).isEqualTo(200);
        assertThat(before.uri().getPath()).isEqualTo("/p/enter");
        assertThat(before.body()).doesNotContain("王小丽", "恒信", "OWN-", caseNo.value(), token());
        HttpResponse<String> after = browser.enter(link, "123x");
        assertThat(after.uri().getPath()).isEqualTo("/p/debt");
        assertThat(after.body()).contains("恒信消费金融有限公司").doesNotContain(token());
        assertThat(after.headers().firstValue("Cache-Control").orElse("")).contains("no-store");
        assertThat(after.headers().firstValue("Referrer-Policy")).contains("no-referrer");
        assertThat(after.headers().firstValue("X-Robots-Tag").orElse("")).contains("noindex");
        assertThat(after.headers().firstValue("Content-Security-Policy").orElse(""))
                .contains("script-src 'self'", "style-src 'self'", "frame-ancestors 'none'")
                .doesNotContain("unsafe");
        assertThat(log.getAll()).doesNotContain(token());
        assertThat(jdbc.sql("select count(*) from debtor_page_link where token_hash = ?")
                        .param(token())
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @Test
    void refusesGuessExpiredUsedElsewhereRevokedAndClosedAlike() {
        String guessed = "/p/" + Secret.random();
        String expired = links.issue(caseNo);
        jdbc.sql("update debtor_page_link set expires_at = issued_at where token_hash = ?")
                .param(Link.hash(expired.substring(3)))
                .update();
        String revoked = links.issue(caseNo);
        Visitor other = new Visitor(port);
        other.get(revoked);
        other.post("/p/not-me", "/p/not-me", "");
        new Visitor(port).enter(link, OwnCases.CHARACTERS);
        CaseNo over = cases.open();
        String closed = links.issue(over);
        escalation.report(over, CaseEvent.RECALLED, "", Actor.SYSTEM);

        String neutral = refusal(guessed);

        assertThat(neutral).contains("This page cannot be opened");
        for (String refused : List.of(expired, revoked, link, closed)) {
            assertThat(refusal(refused)).isEqualTo(neutral);
        }
    }

    @Test
    void goesOnInTheBrowserInWhichItWasOpenedFirst() {
        Visitor browser = new Visitor(port);
        browser.enter(link, OwnCases.CHARACTERS);
        browser.post("/p/leave", "/p/debt", "");
        assertThat(browser.get("/p/debt").statusCode()).isEqualTo(404);

        assertThat(browser.enter(link, OwnCases.CHARACTERS).uri().getPath()).isEqualTo("/p/debt");
    }

    @Test
    void locksAfterFiveWrongEntriesInClearWords() {
        Visitor browser = new Visitor(port);
        for (int left = 4; left > 0; left--) {
            HttpResponse<String> wrong = browser.enter(link, "000" + left);
            assertThat(wrong.statusCode()).isEqualTo(422);
            assertThat(wrong.body()).contains(left == 1 ? "once more" : left + " more times");
        }
        assertThat(browser.enter(link, "0000").body()).contains("This link is locked");

        assertThat(browser.enter(link, OwnCases.CHARACTERS).body()).contains("This link is locked");
        assertThat(new Visitor(port).get(link).statusCode()).isEqualTo(429);
    }

    @Test
    void answersAnAddressThatGuessesNoMore() {
        Visitor guesser = new Visitor(port);
        for (int i = 0; i < 30; i++) {
            assertThat(guesser.get("/p/" + Secret.random()).statusCode()).isEqualTo(404);
        }

        HttpResponse<String> refused = guesser.enter(link, OwnCases.CHARACTERS);

        assertThat(refused.uri().getPath()).isEqualTo("/p/enter");
        assertThat(guesser.get(link).statusCode()).isEqualTo(429);
        assertThat(guesser.get(link).body()).contains("try again in an hour");
    }

    @Test
    void endsAVisitThatRests() {
        Visitor browser = new Visitor(port);
        browser.enter(link, OwnCases.CHARACTERS);
        jdbc.sql("""
                        update debtor_page_visit set seen_at = seen_at - interval '16 minutes'
                        where link_id = (select id from debtor_page_link where token_hash = ?)
                        """).param(Link.hash(token())).update();

        assertThat(browser.get("/p/debt").statusCode()).isEqualTo(404);
    }

    @Test
    void changesNothingForAFormOfAnotherSite() {
        Visitor browser = new Visitor(port);
        browser.enter(link, OwnCases.CHARACTERS);

        HttpResponse<String> forged = browser.post("/p/dispute", "about=OTHER&reason=x&_csrf=guessed");

        assertThat(forged.uri().getPath()).isEqualTo("/p/closed");
        assertThat(files.of(caseNo).legalCase().status().name()).isEqualTo("OPEN");
    }

    @Test
    void givesHimHisSentLettersAndNobodyElses() {
        UUID sent = notice(caseNo, "SENT");
        UUID waiting = notice(caseNo, "QUEUED");
        UUID anothers = notice(cases.open(), "SENT");
        Visitor browser = new Visitor(port);
        browser.enter(link, OwnCases.CHARACTERS);

        assertThat(browser.get("/p/letters").body())
                .contains(sent.toString())
                .doesNotContain(waiting.toString(), anothers.toString());
        HttpResponse<String> letter = browser.get("/p/letters/" + sent);
        assertThat(letter.statusCode()).isEqualTo(200);
        assertThat(letter.body()).startsWith("%PDF");
        assertThat(browser.get("/p/letters/" + waiting).statusCode()).isEqualTo(404);
        assertThat(browser.get("/p/letters/" + anothers).statusCode()).isEqualTo(404);
        assertThat(documents.readings(DocumentId.parse(sent.toString()), 9))
                .extracting(reading -> reading.reader())
                .containsExactly(Actor.DEBTOR);
        assertThat(documents.readings(DocumentId.parse(anothers.toString()), 9)).isEmpty();
    }

    @Test
    void leavesWithTheMessageAndIsKeptNowhere() {
        DispatchItem queued = message();

        DispatchItem leaving = links.in(queued, false);

        assertThat(leaving.message().body()).matches("Details: http://localhost:\\d+/p/[A-Za-z0-9_-]{43}");
        assertThat(dispatch.of(List.of(queued.id())).get(0).message().body()).isEqualTo("Details: " + PageLink.PLACE);
    }

    /** What recognises a message by its id must be given the same words again. */
    @Test
    void isTheSameAsOftenAsAGatewayIsAskedAndThenForgotten() {
        DispatchItem queued = message();

        String first = links.in(queued, true).message().body();
        String again = links.in(queued, true).message().body();

        assertThat(again).isEqualTo(first);
        assertThat(keptTokens(queued)).hasSize(1);
        links.ended(queued.id());
        assertThat(keptTokens(queued)).isEmpty();
        assertThat(new Visitor(port).get(path(first)).uri().getPath()).isEqualTo("/p/enter");
        assertThat(links.in(queued, true).message().body()).isNotEqualTo(first);
    }

    private List<String> keptTokens(DispatchItem item) {
        return jdbc.sql("select token from debtor_page_link where dispatch_id = ? and token is not null")
                .param(item.id())
                .query(String.class)
                .list();
    }

    @Test
    void ofALetterThatIsPrintedAnewOpensNothing() {
        DispatchItem letter = message();
        String first = path(links.onPaper(letter));

        String second = path(links.onPaper(letter));

        assertThat(new Visitor(port).get(first).statusCode()).isEqualTo(404);
        assertThat(new Visitor(port).get(second).uri().getPath()).isEqualTo("/p/enter");
    }

    @Test
    void wrongPersonStopsMessagesToThatAddressAndClosesItsLinks() {
        DispatchItem message = message();
        String received = path(links.issue(message, false));
        String before = path(links.issue(message, false));
        Visitor stranger = new Visitor(port);
        stranger.get(received);

        HttpResponse<String> thanks = stranger.post("/p/not-me", "/p/not-me", "");

        assertThat(thanks.body()).contains("We will not use this number").doesNotContain("王小丽", "恒信");
        assertThat(facts.of(caseNo))
                .extracting(ContactFact::kind, ContactFact::channel)
                .containsExactly(tuple(ContactFact.Kind.ADDRESS_BAD, Channel.SMS));
        assertThat(guard.isOpen(parties.debtor(caseNo), Channel.CALL)).isFalse();
        assertThat(new Visitor(port).get(received).statusCode()).isEqualTo(404);
        assertThat(new Visitor(port).get(before).statusCode()).isEqualTo(404);
    }

    private DispatchItem message() {
        String to = parties.debtor(caseNo).mobile();
        UUID id = transaction.execute(status -> dispatch.queue(new Message(
                caseNo,
                Channel.SMS,
                Purpose.REMINDER,
                "own-page/" + UUID.randomUUID(),
                to,
                "s",
                "Details: " + PageLink.PLACE,
                null)));
        return dispatch.of(List.of(id)).get(0);
    }

    private UUID notice(CaseNo of, String status) {
        Document notice = notices.send(files.of(of), "own-page/" + UUID.randomUUID(), Actor.SYSTEM);
        jdbc.sql(
                        "update dispatch set status = ?, ended_at = case when ? = 'QUEUED' then null else queued_at end where document_id = ?")
                .params(status, status, notice.id().value())
                .update();
        return notice.id().value();
    }

    /** What a fresh browser is shown, without what changes from request to request. */
    private String refusal(String refused) {
        HttpResponse<String> answer = new Visitor(port).get(refused);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(404);
        return Visitor.CSRF.matcher(answer.body()).replaceAll("").replaceAll("value=\"/p/[^\"]*\"", "");
    }

    private String token() {
        return link.substring("/p/".length());
    }

    private static String path(String address) {
        return address.substring(address.indexOf("/p/"));
    }
}
