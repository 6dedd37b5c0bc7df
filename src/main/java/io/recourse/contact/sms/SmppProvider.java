package io.recourse.contact.sms;

import io.recourse.contact.Channel;
import io.recourse.contact.DispatchItem;
import io.recourse.contact.NotSent;
import io.recourse.contact.Provider;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import org.jsmpp.InvalidResponseException;
import org.jsmpp.PDUException;
import org.jsmpp.SMPPConstant;
import org.jsmpp.bean.Alphabet;
import org.jsmpp.bean.ESMClass;
import org.jsmpp.bean.GeneralDataCoding;
import org.jsmpp.bean.NumberingPlanIndicator;
import org.jsmpp.bean.OptionalParameter;
import org.jsmpp.bean.RegisteredDelivery;
import org.jsmpp.bean.SMSCDeliveryReceipt;
import org.jsmpp.bean.TypeOfNumber;
import org.jsmpp.extra.NegativeResponseException;
import org.jsmpp.extra.ResponseTimeoutException;
import org.jsmpp.session.SMPPSession;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;

/**
 * SMS by an SMSC over SMPP 3.4. The protocol knows no idempotency: once a submit_sm may have left, only the SMSC's refusal
 * says that it was not taken.
 */
@Component
@ConditionalOnProperty("recourse.contact.sms.smpp.host")
class SmppProvider implements Provider {

    /** What one submit_sm carries as short_message; a longer text goes as message_payload (SMPP 3.4, 5.3.2.32). */
    private static final int SHORT = 140;

    private final SmppSettings settings;
    private final SmppConnection connection;

    SmppProvider(SmppSettings settings, SmppConnection connection) {
        this.settings = settings;
        this.connection = connection;
    }

    @Override
    public Set<Channel> channels() {
        return Set.of(Channel.SMS);
    }

    @Override
    public int perMinute() {
        return settings.perMinute();
    }

    @Override
    public String send(DispatchItem item) {
        SMPPSession session = connection.bound();
        String number = SmsText.number(item.message().recipient());
        byte[] text = SmsText.of(item.message()).getBytes(StandardCharsets.UTF_16BE);
        try {
            return submit(session, number, text);
        } catch (PDUException e) {
            throw NotSent.refused(
                    "it cannot be written as a submit_sm: " + e.getClass().getSimpleName());
        } catch (NegativeResponseException e) {
            throw judge(e.getCommandStatus());
        } catch (ResponseTimeoutException | InvalidResponseException | IOException e) {
            throw new IllegalStateException("the SMSC did not answer", e);
        }
    }

    private String submit(SMPPSession session, String number, byte[] text)
            throws PDUException, ResponseTimeoutException, InvalidResponseException, NegativeResponseException,
                    IOException {
        boolean isShort = text.length <= SHORT;
        OptionalParameter[] payload = isShort
                ? new OptionalParameter[0]
                : new OptionalParameter[] {
                    new OptionalParameter.OctetString(OptionalParameter.Tag.MESSAGE_PAYLOAD.code(), text)
                };
        return session.submitShortMessage(
                        "",
                        senderType(),
                        senderPlan(),
                        settings.sender() == null ? "" : settings.sender(),
                        TypeOfNumber.INTERNATIONAL,
                        NumberingPlanIndicator.ISDN,
                        number,
                        new ESMClass(),
                        (byte) 0,
                        (byte) 0,
                        null,
                        null,
                        new RegisteredDelivery(SMSCDeliveryReceipt.SUCCESS_FAILURE),
                        (byte) 0,
                        new GeneralDataCoding(Alphabet.ALPHA_UCS2),
                        (byte) 0,
                        isShort ? text : new byte[0],
                        payload)
                .getMessageId();
    }

    private TypeOfNumber senderType() {
        return settings.sender() != null && settings.sender().matches(".*[A-Za-z].*")
                ? TypeOfNumber.ALPHANUMERIC
                : TypeOfNumber.UNKNOWN;
    }

    private NumberingPlanIndicator senderPlan() {
        return senderType() == TypeOfNumber.ALPHANUMERIC ? NumberingPlanIndicator.UNKNOWN : NumberingPlanIndicator.ISDN;
    }

    private static NotSent judge(int status) {
        String detail = "SMPP command_status 0x%08x".formatted(status);
        return switch (status) {
            case SMPPConstant.STAT_ESME_RTHROTTLED, SMPPConstant.STAT_ESME_RMSGQFUL, SMPPConstant.STAT_ESME_RSYSERR ->
                NotSent.later(detail);
            case SMPPConstant.STAT_ESME_RINVDSTADR -> NotSent.nobodyThere(detail);
            case SMPPConstant.STAT_ESME_RINVSRCADR, SMPPConstant.STAT_ESME_RINVBNDSTS -> NotSent.providerDown(detail);
            default -> NotSent.refused(detail);
        };
    }
}
