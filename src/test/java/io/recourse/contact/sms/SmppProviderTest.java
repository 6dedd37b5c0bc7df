package io.recourse.contact.sms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.recourse.contact.Channel;
import io.recourse.contact.ChannelSetup;
import io.recourse.contact.DispatchItem;
import io.recourse.contact.Items;
import io.recourse.contact.NotSent;
import java.time.Duration;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SmppProviderTest {

    private static final byte UCS2 = 8;
    private static final byte SUCCESS_AND_FAILURE = 1;

    private Smsc smsc;
    private SmppConnection connection;
    private SmppProvider provider;

    @BeforeEach
    void bind() {
        smsc = new Smsc();
        connect(settings(smsc.port(), "secret"));
    }

    @AfterEach
    void hangUp() throws Exception {
        connection.destroy();
        smsc.close();
    }

    private void connect(SmppSettings settings) {
        connection = new SmppConnection(settings, new SmppListener(settings, null, null));
        provider = new SmppProvider(settings, connection);
    }

    private static SmppSettings settings(int port, String password) {
        return new SmppSettings(
                "localhost",
                port,
                false,
                "recourse",
                password,
                null,
                "10690000",
                Set.of("001"),
                600,
                Duration.ofSeconds(3));
    }

    private static DispatchItem sms(String text) {
        return Items.item(Channel.SMS, "13812345678", "【恒信】", text, null);
    }

    @Test
    void submitsUcs2AndAsksForAReceipt() {
        String reference = provider.send(sms("张三您好：请还款。"));

        assertThat(smsc.taken()).singleElement().satisfies(taken -> {
            assertThat(taken.number()).isEqualTo("8613812345678");
            assertThat(taken.text()).isEqualTo("【恒信】\n张三您好：请还款。");
            assertThat(taken.dataCoding()).isEqualTo(UCS2);
            assertThat(taken.registered()).isEqualTo(SUCCESS_AND_FAILURE);
            assertThat(taken.payload()).isFalse();
            assertThat(taken.id()).isEqualTo(reference);
        });
    }

    @Test
    void submitsALongTextInOnePiece() {
        String text = "您在本公司的借款已逾期，请尽快还款，如有困难请与我们联系。".repeat(12);

        provider.send(sms(text));

        assertThat(smsc.taken()).singleElement().satisfies(taken -> {
            assertThat(taken.text()).isEqualTo("【恒信】\n" + text);
            assertThat(taken.payload()).isTrue();
        });
    }

    /** The numbers are those of SMPP 3.4, 5.1.3. */
    @ParameterizedTest(name = "command_status {0}: {1}")
    @CsvSource({
        "0x58, LATER",
        "0x14, LATER",
        "0x08, LATER",
        "0x0b, NOBODY_THERE",
        "0x0a, PROVIDER_DOWN",
        "0x45, REFUSED",
    })
    void tellsFromTheStatusWhyItWasNotTaken(String status, String kind) {
        smsc.answersWith(text -> Integer.decode(status));

        assertThatThrownBy(() -> provider.send(sms("请还款。")))
                .isInstanceOfSatisfying(
                        NotSent.class,
                        notSent -> assertThat(notSent.kind().name()).isEqualTo(kind));
    }

    @Test
    void doesNotKnowWhatTheSmscDidNotAnswer() {
        smsc.thinksFor(6000);

        Throwable thrown = catchThrowable(() -> provider.send(sms("请还款。")));

        assertThat(thrown).isInstanceOf(RuntimeException.class).isNotInstanceOf(NotSent.class);
        assertThat(smsc.taken()).hasSize(1);
    }

    @Test
    void bindsAgainAfterTheConnectionBroke() {
        provider.send(sms("一"));
        smsc.hangUp();
        org.awaitility.Awaitility.await().ignoreExceptions().untilAsserted(() -> provider.send(sms("二")));

        assertThat(smsc.taken()).extracting(Smsc.Taken::text).contains("【恒信】\n一", "【恒信】\n二");
    }

    @Test
    void knowsThatNothingLeftWhereItMayNotBind() {
        connection.destroy();
        connect(settings(smsc.port(), "wrong"));

        assertThatThrownBy(() -> provider.send(sms("请还款。")))
                .isInstanceOfSatisfying(
                        NotSent.class, notSent -> assertThat(notSent.kind()).isEqualTo(NotSent.Kind.PROVIDER_DOWN));
        assertThat(smsc.taken()).isEmpty();
    }

    @Test
    void isRefusedAtTheStartWhenAPasswordIsLongerThanTheProtocolAllows() {
        SmppSettings wrong = settings(2775, "ninechars");

        assertThatThrownBy(() -> new SmppConnection(wrong, null))
                .isInstanceOf(ChannelSetup.class)
                .hasMessageContaining("recourse.contact.sms.smpp.password");
    }
}
