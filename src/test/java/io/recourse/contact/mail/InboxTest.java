package io.recourse.contact.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.awaitility.Awaitility.await;

import com.icegreen.greenmail.user.GreenMailUser;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetupTest;
import io.recourse.RecourseTest;
import io.recourse.common.Actor;
import io.recourse.contact.ContactFact;
import io.recourse.contact.ContactFacts;
import io.recourse.contact.Dispatch;
import io.recourse.contact.DispatchItem;
import io.recourse.contact.GuardedCases;
import io.recourse.contact.Receipt;
import io.recourse.contact.Receipts;
import io.recourse.contact.Replies;
import io.recourse.contact.Reply;
import io.recourse.contact.ReplyFiles;
import io.recourse.documents.upload.Upload;
import jakarta.mail.Flags;
import jakarta.mail.Folder;
import jakarta.mail.Session;
import jakarta.mail.Store;
import jakarta.mail.internet.MimeMessage;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Properties;
import java.util.UUID;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Mail as a real IMAP server holds it. */
@RecourseTest
class InboxTest {

    private final GreenMail server = new GreenMail(ServerSetupTest.IMAP.dynamicPort());

    @Autowired
    GuardedCases cases;

    @Autowired
    Dispatch dispatch;

    @Autowired
    Receipts receipts;

    @Autowired
    Replies replies;

    @Autowired
    ReplyFiles files;

    @Autowired
    ContactFacts facts;

    @Autowired
    TransactionTemplate together;

    @Autowired
    JdbcClient jdbc;

    private final String user = "replies-" + UUID.randomUUID();
    private GreenMailUser mailbox;
    private GuardedCases.Debtor debtor;
    private UUID message;

    @BeforeEach
    void open() {
        server.start();
        mailbox = server.setUser(user + "@lender.example", user, "secret");
        debtor = cases.open();
        message = UUID.randomUUID();
        jdbc.sql("""
                        insert into dispatch (id, case_no, channel, purpose, occasion, recipient, subject, body, status,
                            not_before, queued_at, sending_at, ended_at)
                        values (?, ?, 'EMAIL', 'PRIOR_NOTICE', ?, ?, '', 'x', 'SENT', now(), now(), now(), now())
                        """)
                .params(message, debtor.caseNo().value(), "inbox/" + message, debtor.email())
                .update();
    }

    @AfterEach
    void close() {
        server.stop();
    }

    /** Each time as after a new start. */
    private void read() {
        InboxSettings settings = new InboxSettings(
                "localhost",
                server.getImap().getPort(),
                MailSettings.Encryption.NONE,
                user,
                "secret",
                "INBOX",
                Duration.ofSeconds(10));
        new Inbox(settings, new InboxTable(jdbc), receipts, replies, together).read();
    }

    private void arrives(String mail) throws Exception {
        mailbox.deliver(new MimeMessage(
                Session.getInstance(new Properties()),
                new ByteArrayInputStream(mail.replace("\n", "\r\n").getBytes(StandardCharsets.UTF_8))));
    }

    private static String mail(String from, String headers, String text) {
        return "From: " + from + "\n" + headers
                + "Subject: Re: notice\nMIME-Version: 1.0\nContent-Type: text/plain; charset=utf-8\n\n" + text + "\n";
    }

    @Test
    void bringsAnAnswerToTheCaseWhoseMailItAnswers() throws Exception {
        arrives(mail("someone@elsewhere.example", "In-Reply-To: <" + message + "@lender.example>\n", "我下周还"));
        arrives(mail("someone@elsewhere.example", "To: replies+" + message + "@lender.example\n", "收到"));
        read();

        assertThat(replies.of(debtor.caseNo())).extracting(Reply::text).containsExactlyInAnyOrder("我下周还", "收到");
        assertThat(replies.of(debtor.caseNo())).extracting(Reply::messageId).containsOnly(message);
    }

    @Test
    void takesEachMailOnceWhoeverLookedAtIt() throws Exception {
        arrives(mail(debtor.email(), "", "一"));
        read();
        read();
        arrives(mail(debtor.email(), "", "二"));
        markAllSeen();
        read();

        assertThat(replies.of(debtor.caseNo())).extracting(Reply::text).containsExactlyInAnyOrder("一", "二");
    }

    /** What strangers attach is opened by nobody before it is examined, and then only its pages. */
    @Test
    void takesFilesThroughTheExaminationOfUploads() throws Exception {
        arrives(withFiles(debtor.email()));
        read();

        Reply reply = replies.of(debtor.caseNo()).get(0);
        assertThat(reply.text()).isEqualTo("见附件");
        await().atMost(Duration.ofSeconds(120))
                .until(() -> files.of(reply.id()).stream()
                        .noneMatch(file -> file.upload().isWaiting()));
        assertThat(files.of(reply.id()))
                .extracting(ReplyFiles.ReplyFile::name, file -> file.upload().status())
                .containsExactly(tuple("收入证明.png", Upload.Status.ACCEPTED), tuple("还款.exe", Upload.Status.REFUSED));
        assertThat(files.of(debtor.caseNo())).hasSize(2);
    }

    @Test
    void keepsFilesClosedUntilSomebodyNamesTheCase() throws Exception {
        String sender = UUID.randomUUID() + "@unknown.example";
        arrives(withFiles(sender));
        read();
        Reply reply = replies.withoutCase(10_000).stream()
                .filter(waiting -> waiting.sender().equals(sender))
                .findFirst()
                .orElseThrow();
        assertThat(files.of(reply.id())).hasSize(2).allMatch(file -> file.upload() == null);

        replies.assign(reply.id(), debtor.caseNo(), new Actor("assistant"));

        assertThat(files.of(reply.id()))
                .hasSize(2)
                .allMatch(file -> file.upload().caseNo().equals(debtor.caseNo()));
    }

    private static String withFiles(String from) throws Exception {
        ByteArrayOutputStream picture = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(60, 40, BufferedImage.TYPE_INT_RGB), "png", picture);
        return """
                From: %s
                Subject: proof
                MIME-Version: 1.0
                Content-Type: multipart/mixed; boundary="b"

                --b
                Content-Type: text/plain; charset=utf-8

                见附件
                --b
                Content-Type: image/png; name="=?UTF-8?B?%s?="
                Content-Transfer-Encoding: base64
                Content-Disposition: attachment; filename="=?UTF-8?B?%s?="

                %s
                --b
                Content-Type: application/octet-stream
                Content-Transfer-Encoding: base64
                Content-Disposition: attachment; filename="=?UTF-8?B?%s?="

                %s
                --b--
                """.formatted(
                        from,
                        base64("收入证明.png".getBytes(StandardCharsets.UTF_8)),
                        base64("收入证明.png".getBytes(StandardCharsets.UTF_8)),
                        base64(picture.toByteArray()),
                        base64("还款.exe".getBytes(StandardCharsets.UTF_8)),
                        base64("MZ a program".getBytes(StandardCharsets.UTF_8)));
    }

    private static String base64(byte[] bytes) {
        return Base64.getEncoder().encodeToString(bytes);
    }

    @Test
    void keepsTheMailOfWhomNobodyKnows() throws Exception {
        String sender = UUID.randomUUID() + "@unknown.example";
        arrives(mail(sender, "", "who are you?"));
        read();

        assertThat(replies.withoutCase(1000)).extracting(Reply::sender).contains(sender);
    }

    @Test
    void readsThatAMailWasReturned() throws Exception {
        arrives(report("failed", "5.1.1"));
        read();

        DispatchItem item = dispatch.of(List.of(message)).get(0);
        assertThat(item.delivery()).isEqualTo(Receipt.Kind.UNDELIVERED);
        assertThat(item.stuck()).isTrue();
        assertThat(facts.of(debtor.caseNo()))
                .singleElement()
                .satisfies(fact -> assertThat(fact.kind()).isEqualTo(ContactFact.Kind.ADDRESS_BAD));
        assertThat(replies.of(debtor.caseNo())).isEmpty();
        assertThat(jdbc.sql("select proof from dispatch_receipt where dispatch_id = ?")
                        .param(message)
                        .query(String.class)
                        .single())
                .contains("Status: 5.1.1");
    }

    @Test
    void readsThatAMailArrivedOrIsStillUnderWay() throws Exception {
        arrives(report("delayed", "4.4.1"));
        read();
        assertThat(dispatch.of(List.of(message)).get(0).delivery()).isNull();

        arrives(report("delivered", "2.0.0"));
        read();
        assertThat(dispatch.of(List.of(message)).get(0).delivery()).isEqualTo(Receipt.Kind.DELIVERED);
        assertThat(replies.of(debtor.caseNo())).isEmpty();
    }

    @Test
    void losesNoMailThatItCannotRead() throws Exception {
        arrives("From: " + debtor.email()
                + "\nMIME-Version: 1.0\nContent-Type: multipart/mixed; boundary=\"x\"\n\nno parts\n");
        arrives("From: " + debtor.email() + "\nContent-Type: text/plain; charset=\"no-such-charset\"\n\n?\n");
        arrives("From: " + debtor.email()
                + "\nContent-Type: text/html; charset=utf-8\n\n<p>还&nbsp;钱</p><script>x</script>\n");
        read();

        assertThat(mails()).isEqualTo(3);
    }

    /** Those of this mailbox, on the case or without one. */
    private long mails() {
        return jdbc.sql("select count(*) from contact_reply where source like ?")
                .param("imap/" + user + "@%")
                .query(Long.class)
                .single();
    }

    private String report(String action, String status) {
        return """
                From: MAILER-DAEMON@mx.example
                To: replies@lender.example
                Subject: Delivery Status Notification
                Auto-Submitted: auto-replied
                MIME-Version: 1.0
                Content-Type: multipart/report; report-type=delivery-status; boundary="b"

                --b
                Content-Type: text/plain; charset=us-ascii

                This is a report.

                --b
                Content-Type: message/delivery-status

                Reporting-MTA: dns; mx.example

                Final-Recipient: rfc822; someone@example.com
                Action: %s
                Status: %s

                --b
                Content-Type: text/rfc822-headers

                Message-ID: <%s@lender.example>
                Subject: notice

                --b--
                """.formatted(action, status, message);
    }

    private void markAllSeen() throws Exception {
        Properties properties = new Properties();
        try (Store store = Session.getInstance(properties).getStore("imap")) {
            store.connect("localhost", server.getImap().getPort(), user, "secret");
            try (Folder folder = store.getFolder("INBOX")) {
                folder.open(Folder.READ_WRITE);
                folder.setFlags(folder.getMessages(), new Flags(Flags.Flag.SEEN), true);
            }
        }
    }
}
