package io.recourse.contact.sms;

import io.recourse.contact.NotSent;
import java.io.IOException;
import org.jsmpp.bean.BindType;
import org.jsmpp.bean.NumberingPlanIndicator;
import org.jsmpp.bean.TypeOfNumber;
import org.jsmpp.session.BindParameter;
import org.jsmpp.session.SMPPSession;
import org.jsmpp.session.connection.socket.SSLSocketConnectionFactory;
import org.jsmpp.session.connection.socket.SocketConnectionFactory;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Keeps one transceiver session bound to the SMSC, so that receipts and answers come in though nothing is sent. */
@Component
@ConditionalOnProperty("recourse.contact.sms.smpp.host")
@EnableConfigurationProperties(SmppSettings.class)
class SmppConnection implements DisposableBean {

    private static final Logger log = LoggerFactory.getLogger(SmppConnection.class);
    private static final int ENQUIRE_MILLIS = 30_000;

    private final SmppSettings settings;
    private final SmppListener listener;
    private SMPPSession session;

    SmppConnection(SmppSettings settings, SmppListener listener) {
        this.settings = settings.checked();
        this.listener = listener;
    }

    /** @throws NotSent when the SMSC cannot be reached or refuses us */
    synchronized SMPPSession bound() {
        if (session == null || !session.getSessionState().isBound()) {
            close();
            session = bind();
        }
        return session;
    }

    @Scheduled(fixedDelay = 10_000)
    void keepBound() {
        try {
            bound();
        } catch (NotSent e) {
            log.warn("No SMS goes out or comes in: {}", e.getMessage());
        }
    }

    private SMPPSession bind() {
        SMPPSession fresh = new SMPPSession(
                settings.tls() ? new SSLSocketConnectionFactory() : SocketConnectionFactory.getInstance());
        fresh.setTransactionTimer(settings.timeout().toMillis());
        fresh.setEnquireLinkTimer(ENQUIRE_MILLIS);
        fresh.setMessageReceiverListener(listener);
        try {
            fresh.connectAndBind(
                    settings.host(),
                    settings.port(),
                    new BindParameter(
                            BindType.BIND_TRX,
                            settings.systemId(),
                            settings.password(),
                            settings.systemType(),
                            TypeOfNumber.UNKNOWN,
                            NumberingPlanIndicator.UNKNOWN,
                            null),
                    settings.timeout().toMillis());
            return fresh;
        } catch (IOException e) {
            fresh.close();
            String why = e.getCause() == null
                    ? e.getClass().getSimpleName()
                    : e.getCause().getClass().getSimpleName() + " "
                            + e.getCause().getMessage();
            throw NotSent.providerDown("the SMSC " + settings + " cannot be bound to: " + why);
        }
    }

    private void close() {
        if (session != null) {
            session.unbindAndClose();
            session = null;
        }
    }

    @Override
    public synchronized void destroy() {
        close();
    }
}
