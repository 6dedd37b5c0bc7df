package io.recourse.contact.sms;

import io.recourse.contact.Channel;
import io.recourse.contact.IncomingReply;
import io.recourse.contact.Receipt;
import io.recourse.contact.Receipts;
import io.recourse.contact.Replies;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.UUID;
import org.jsmpp.SMPPConstant;
import org.jsmpp.bean.AlertNotification;
import org.jsmpp.bean.Alphabet;
import org.jsmpp.bean.DataSm;
import org.jsmpp.bean.DeliverSm;
import org.jsmpp.bean.DeliveryReceipt;
import org.jsmpp.bean.OptionalParameter;
import org.jsmpp.extra.ProcessRequestException;
import org.jsmpp.session.DataSmResult;
import org.jsmpp.session.MessageReceiverListener;
import org.jsmpp.session.Session;
import org.jsmpp.util.InvalidDeliveryReceiptException;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;

/** What the SMSC brings: receipts of our messages, and what people answer. What is not stored yet is refused for now, so that the SMSC keeps it. */
@Component
@ConditionalOnProperty("recourse.contact.sms.smpp.host")
class SmppListener implements MessageReceiverListener {

    private final SmppSettings settings;
    private final Receipts receipts;
    private final Replies replies;

    SmppListener(SmppSettings settings, Receipts receipts, Replies replies) {
        this.settings = settings;
        this.receipts = receipts;
        this.replies = replies;
    }

    @Override
    public void onAcceptDeliverSm(DeliverSm message) throws ProcessRequestException {
        if (message.isSmscDeliveryReceipt()) {
            receipt(message);
        } else {
            replies.take(new IncomingReply(
                    Channel.SMS,
                    "smpp/" + UUID.randomUUID(),
                    message.getSourceAddr(),
                    null,
                    text(message),
                    Instant.now(),
                    null,
                    false));
        }
    }

    /** Long texts come as message_payload, parts of texts with a header of their own before them. */
    private static String text(DeliverSm message) {
        OptionalParameter.Message_payload payload =
                message.getOptionalParameter(OptionalParameter.Message_payload.class);
        byte[] bytes = payload == null ? message.getShortMessage() : payload.getValue();
        int from = message.isUdhi() && bytes.length > 0 ? Math.min(bytes.length, bytes[0] + 1) : 0;
        Charset charset = Alphabet.parseDataCoding(message.getDataCoding()) == Alphabet.ALPHA_UCS2
                ? StandardCharsets.UTF_16BE
                : StandardCharsets.ISO_8859_1;
        return new String(bytes, from, bytes.length - from, charset);
    }

    private void receipt(DeliverSm message) throws ProcessRequestException {
        DeliveryReceipt receipt;
        try {
            receipt = message.getShortMessageAsDeliveryReceipt();
        } catch (InvalidDeliveryReceiptException e) {
            throw new ProcessRequestException("not a receipt", SMPPConstant.STAT_ESME_RX_P_APPN);
        }
        String proof = new String(message.getShortMessage(), StandardCharsets.US_ASCII);
        Receipt read = read(receipt, proof);
        if (read == null) {
            return;
        }
        UUID id = receipts.byReference(Channel.SMS, reference(message, receipt))
                // It may come before our own note of the message's name is committed.
                .orElseThrow(() -> new ProcessRequestException("unknown for now", SMPPConstant.STAT_ESME_RX_T_APPN));
        receipts.receive(id, read);
    }

    /** Null while the message is still on its way. */
    private Receipt read(DeliveryReceipt receipt, String proof) {
        return switch (receipt.getFinalStatus()) {
            case DELIVRD -> Receipt.delivered(Instant.now(), proof);
            case EXPIRED, DELETED, UNDELIV, REJECTD ->
                Receipt.undelivered(settings.unknownNumberErrors().contains(receipt.getError()), Instant.now(), proof);
            case ENROUTE, ACCEPTD, UNKNOWN -> null;
        };
    }

    private static String reference(DeliverSm message, DeliveryReceipt receipt) {
        OptionalParameter.Receipted_message_id named =
                message.getOptionalParameter(OptionalParameter.Receipted_message_id.class);
        return named == null ? receipt.getId() : named.getValueAsString();
    }

    @Override
    public void onAcceptAlertNotification(AlertNotification notification) {
        // We ask for none.
    }

    @Override
    public DataSmResult onAcceptDataSm(DataSm message, Session source) throws ProcessRequestException {
        throw new ProcessRequestException("data_sm is not taken", SMPPConstant.STAT_ESME_RINVCMDID);
    }
}
