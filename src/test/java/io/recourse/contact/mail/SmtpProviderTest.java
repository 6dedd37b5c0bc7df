package io.recourse.contact.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetupTest;
import io.recourse.contact.Channel;
import io.recourse.contact.ChannelSetup;
import io.recourse.contact.DispatchItem;
import io.recourse.contact.Items;
import io.recourse.contact.NotSent;
import jakarta.mail.Multipart;
import jakarta.mail.internet.MimeMessage;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SmtpProviderTest {

    private static final byte[] PDF = "%PDF-1.7 a letter".getBytes(java.nio.charset.StandardCharsets.US_ASCII);

    private final GreenMail greenMail = new GreenMail(ServerSetupTest.SMTP.dynamicPort());

    @BeforeEach
    void serve() {
        greenMail.start();
    }

    @AfterEach
    void close() {
        greenMail.stop();
    }

    private static MailSettings settings(int port) {
        return new MailSettings(
                "localhost",
                port,
                MailSettings.Encryption.NONE,
                null,
                null,
                "collections@lender.example",
                "恒信消费金融",
                "replies+{id}@lender.example",
                60,
                Duration.ofSeconds(5));
    }

    private static SmtpProvider provider(int port) {
        return new SmtpProvider(settings(port), id -> new Attachments.Attachment("reminder-notice.pdf", PDF));
    }

    private static DispatchItem mail(UUID documentId) {
        return Items.item(Channel.EMAIL, "zhang@example.com", "【恒信】还款提醒", "张三您好：请还款。", documentId);
    }

    @Test
    void sendsAMailThatLeadsBackToItsMessage() throws Exception {
        DispatchItem item = mail(null);

        String reference = provider(greenMail.getSmtp().getPort()).send(item);

        MimeMessage received = greenMail.getReceivedMessages()[0];
        assertThat(received.getMessageID())
                .isEqualTo("<" + item.id() + "@lender.example>")
                .isEqualTo(reference);
        assertThat(received.getReplyTo()[0]).hasToString("replies+" + item.id() + "@lender.example");
        assertThat(received.getHeader("Return-Path")[0]).contains("replies+" + item.id() + "@lender.example");
        assertThat(received.getSubject()).isEqualTo("【恒信】还款提醒");
        assertThat(received.getFrom()[0].toString()).contains("collections@lender.example");
        assertThat(received.getContent()).asString().contains("张三您好：请还款。");
        assertThat(received.getHeader("Auto-Submitted")).containsExactly("auto-generated");
    }

    @Test
    void attachesTheDocument() throws Exception {
        provider(greenMail.getSmtp().getPort()).send(mail(UUID.randomUUID()));

        Multipart parts = (Multipart) greenMail.getReceivedMessages()[0].getContent();
        assertThat(parts.getCount()).isEqualTo(2);
        assertThat(parts.getBodyPart(1).getFileName()).isEqualTo("reminder-notice.pdf");
        assertThat(parts.getBodyPart(1).getContentType()).startsWith("application/pdf");
        assertThat(parts.getBodyPart(1).getInputStream().readAllBytes()).isEqualTo(PDF);
    }

    /** What the server said decides: a refusal of its own, nothing at all. */
    @ParameterizedTest(name = "{0} answered by {1}: {2}")
    @CsvSource({
        "'',   421 busy,                              PROVIDER_DOWN",
        "MAIL, 550 5.7.1 sender not allowed,          PROVIDER_DOWN",
        "MAIL, 421 4.3.2 shutting down,               PROVIDER_DOWN",
        "RCPT, 550 5.1.1 no such user,                NOBODY_THERE",
        "RCPT, 550 no such user,                      NOBODY_THERE",
        "RCPT, 550 5.7.1 blocked,                     REFUSED",
        "RCPT, 452 4.2.2 mailbox full,                LATER",
        "RCPT, 450 4.7.1 greylisted,                  LATER",
        "DATA, 451 4.3.0 try again,                   LATER",
        "DATA, 554 5.6.0 no,                          REFUSED",
        ".,    554 5.7.1 looks like spam,             REFUSED",
        ".,    451 4.3.0 try again,                   LATER",
        ".,    hang up,                               UNKNOWN",
        "DATA, hang up,                               UNKNOWN",
    })
    void tellsWhatWasNotSentFromWhatMayHaveBeen(String command, String answer, String outcome) throws Exception {
        try (ScriptedSmtp server = new ScriptedSmtp(Map.of(command, answer))) {
            Throwable thrown = catchThrowable(() -> provider(server.port()).send(mail(null)));

            assertThat(thrown).isInstanceOf(RuntimeException.class);
            assertThat(thrown instanceof NotSent notSent ? notSent.kind().name() : "UNKNOWN")
                    .isEqualTo(outcome);
            assertThat(thrown instanceof NotSent ? thrown.getMessage() : "").doesNotContain("zhang");
        }
    }

    @Test
    void knowsThatNothingLeftWhereNobodyListens() throws Exception {
        int closed;
        try (ScriptedSmtp server = new ScriptedSmtp(Map.of())) {
            closed = server.port();
        }

        assertThatThrownBy(() -> provider(closed).send(mail(null)))
                .isInstanceOfSatisfying(
                        NotSent.class, notSent -> assertThat(notSent.kind()).isEqualTo(NotSent.Kind.PROVIDER_DOWN));
    }

    @Test
    void sendsNothingInTheClearWhereEncryptionIsAsked() {
        MailSettings plain = settings(greenMail.getSmtp().getPort());
        MailSettings encrypted = new MailSettings(
                plain.host(),
                plain.port(),
                MailSettings.Encryption.STARTTLS,
                null,
                null,
                plain.from(),
                null,
                null,
                60,
                plain.timeout());

        assertThatThrownBy(() -> new SmtpProvider(encrypted, id -> null).send(mail(null)))
                .isInstanceOf(NotSent.class);
        assertThat(greenMail.getReceivedMessages()).isEmpty();
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "recourse.contact.mail.from,      ,                           replies@lender.example, 60",
        "recourse.contact.mail.from,      not an address,             replies@lender.example, 60",
        "recourse.contact.mail.reply-to,  collections@lender.example, replies,                60",
        "recourse.contact.mail.per-minute,collections@lender.example, replies@lender.example, 0",
    })
    void isRefusedAtTheStartWhenAPropertyCannotBeUsed(String property, String from, String replyTo, int perMinute) {
        MailSettings wrong = new MailSettings(
                "localhost",
                25,
                MailSettings.Encryption.NONE,
                null,
                null,
                from,
                null,
                replyTo,
                perMinute,
                Duration.ofSeconds(1));

        assertThatThrownBy(() -> new SmtpProvider(wrong, id -> null))
                .isInstanceOf(ChannelSetup.class)
                .hasMessageContaining(property);
    }
}
