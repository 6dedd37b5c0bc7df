package io.recourse.contact.sms;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.ToIntFunction;
import org.jsmpp.SMPPConstant;
import org.jsmpp.bean.*;
import org.jsmpp.extra.ProcessRequestException;
import org.jsmpp.session.*;
import org.jsmpp.util.MessageId;

/** An SMSC: jsmpp's own server, which takes whatever is submitted and remembers it. */
public final class Smsc implements AutoCloseable, ServerMessageReceiverListener {

    /** An SMS as it was submitted. */
    public record Taken(String number, String text, String id, byte dataCoding, byte registered, boolean payload) {}

    private final SMPPServerSessionListener listener;
    private final List<Taken> taken = new CopyOnWriteArrayList<>();
    private final List<SMPPServerSession> sessions = new CopyOnWriteArrayList<>();
    private volatile ToIntFunction<String> status = text -> 0;
    private volatile long thinks;

    public Smsc() {
        try {
            listener = new SMPPServerSessionListener(freePort());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Thread thread = new Thread(this::serve, "smsc");
        thread.setDaemon(true);
        thread.start();
    }

    /** The library does not say which port it took, so that it is told one. */
    private static int freePort() throws IOException {
        try (ServerSocket any = new ServerSocket(0)) {
            return any.getLocalPort();
        }
    }

    public int port() {
        return listener.getPort();
    }

    public List<Taken> taken() {
        return taken;
    }

    /** With which command_status texts are refused; 0 takes them. */
    public void answersWith(ToIntFunction<String> status) {
        this.status = status;
    }

    /** For how many milliseconds it thinks after it took a message, before it says so. */
    public void thinksFor(long millis) {
        thinks = millis;
    }

    /** Ends all connections. */
    public void hangUp() {
        sessions.forEach(SMPPServerSession::close);
        sessions.clear();
    }

    /** Brings a receipt to whoever is bound. */
    public void deliver(String text, boolean receipt) throws Exception {
        ESMClass kind = receipt
                ? new ESMClass(MessageMode.DEFAULT, MessageType.SMSC_DEL_RECEIPT, GSMSpecificFeature.DEFAULT)
                : new ESMClass();
        byte[] bytes = text.getBytes(receipt ? StandardCharsets.US_ASCII : StandardCharsets.UTF_16BE);
        DataCoding coding =
                receipt ? new GeneralDataCoding(Alphabet.ALPHA_DEFAULT) : new GeneralDataCoding(Alphabet.ALPHA_UCS2);
        sessions.get(sessions.size() - 1)
                .deliverShortMessage(
                        "",
                        TypeOfNumber.INTERNATIONAL,
                        NumberingPlanIndicator.ISDN,
                        "8613812345678",
                        TypeOfNumber.UNKNOWN,
                        NumberingPlanIndicator.UNKNOWN,
                        "10690000",
                        kind,
                        (byte) 0,
                        (byte) 0,
                        new RegisteredDelivery(),
                        coding,
                        bytes);
    }

    private void serve() {
        while (true) {
            try {
                SMPPServerSession session = listener.accept();
                session.setMessageReceiverListener(this);
                Thread thread = new Thread(() -> bind(session), "smsc-bind");
                thread.setDaemon(true);
                thread.start();
            } catch (IOException e) {
                return;
            }
        }
    }

    private void bind(SMPPServerSession session) {
        try {
            session.setTransactionTimer(TimeUnit.SECONDS.toMillis(20));
            BindRequest request = session.waitForBind(TimeUnit.SECONDS.toMillis(20));
            if (!"secret".equals(request.getPassword())) {
                request.reject(SMPPConstant.STAT_ESME_RINVPASWD);
                return;
            }
            request.accept("smsc", InterfaceVersion.IF_34);
            sessions.add(session);
        } catch (TimeoutException | IOException | org.jsmpp.PDUStringException | IllegalStateException e) {
            session.close();
        }
    }

    @Override
    public SubmitSmResult onAcceptSubmitSm(SubmitSm message, SMPPServerSession source) throws ProcessRequestException {
        OptionalParameter.Message_payload payload =
                message.getOptionalParameter(OptionalParameter.Message_payload.class);
        byte[] bytes = payload == null ? message.getShortMessage() : payload.getValue();
        String text = new String(bytes, StandardCharsets.UTF_16BE);
        int refused = status.applyAsInt(text);
        if (refused != 0) {
            throw new ProcessRequestException("refused", refused);
        }
        String id = "smsc-" + UUID.randomUUID();
        taken.add(new Taken(
                message.getDestAddress(),
                text,
                id,
                message.getDataCoding(),
                message.getRegisteredDelivery(),
                payload != null));
        try {
            Thread.sleep(thinks);
            return new SubmitSmResult(new MessageId(id), new OptionalParameter[0]);
        } catch (InterruptedException | org.jsmpp.PDUStringException e) {
            throw new ProcessRequestException("interrupted", SMPPConstant.STAT_ESME_RSYSERR);
        }
    }

    @Override
    public SubmitMultiResult onAcceptSubmitMulti(SubmitMulti message, SMPPServerSession source)
            throws ProcessRequestException {
        throw notTaken();
    }

    @Override
    public QuerySmResult onAcceptQuerySm(QuerySm query, SMPPServerSession source) throws ProcessRequestException {
        throw notTaken();
    }

    @Override
    public void onAcceptReplaceSm(ReplaceSm replace, SMPPServerSession source) throws ProcessRequestException {
        throw notTaken();
    }

    @Override
    public void onAcceptCancelSm(CancelSm cancel, SMPPServerSession source) throws ProcessRequestException {
        throw notTaken();
    }

    @Override
    public BroadcastSmResult onAcceptBroadcastSm(BroadcastSm broadcast, SMPPServerSession source)
            throws ProcessRequestException {
        throw notTaken();
    }

    @Override
    public void onAcceptCancelBroadcastSm(CancelBroadcastSm cancel, SMPPServerSession source)
            throws ProcessRequestException {
        throw notTaken();
    }

    @Override
    public QueryBroadcastSmResult onAcceptQueryBroadcastSm(QueryBroadcastSm query, SMPPServerSession source)
            throws ProcessRequestException {
        throw notTaken();
    }

    @Override
    public DataSmResult onAcceptDataSm(DataSm message, Session source) throws ProcessRequestException {
        throw notTaken();
    }

    private static ProcessRequestException notTaken() {
        return new ProcessRequestException("not taken here", SMPPConstant.STAT_ESME_RINVCMDID);
    }

    @Override
    public void close() throws IOException {
        hangUp();
        listener.close();
    }
}
