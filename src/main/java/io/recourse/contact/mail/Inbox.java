package io.recourse.contact.mail;

import io.recourse.contact.IncomingReply;
import io.recourse.contact.Receipts;
import io.recourse.contact.Replies;
import jakarta.mail.FetchProfile;
import jakarta.mail.Folder;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Store;
import jakarta.mail.UIDFolder;
import java.util.Properties;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Reads the mailbox for answers and returned mail; how far it came is kept with what it took, so that none is lost. */
@Component
@ConditionalOnProperty("recourse.contact.mail.inbox.host")
@EnableConfigurationProperties(InboxSettings.class)
class Inbox {

    private static final Logger log = LoggerFactory.getLogger(Inbox.class);
    private static final int AT_ONCE = 200;

    private final InboxSettings settings;
    private final InboxTable table;
    private final Receipts receipts;
    private final Replies replies;
    private final TransactionTemplate together;

    Inbox(InboxSettings settings, InboxTable table, Receipts receipts, Replies replies, TransactionTemplate together) {
        this.settings = settings.checked();
        this.table = table;
        this.receipts = receipts;
        this.replies = replies;
        this.together = together;
    }

    @Scheduled(fixedDelay = 30_000)
    synchronized void read() {
        try (Store store = Session.getInstance(properties()).getStore("imap")) {
            store.connect(settings.host(), settings.port(), settings.username(), settings.password());
            try (Folder folder = store.getFolder(settings.folder())) {
                folder.open(Folder.READ_ONLY);
                readNew(folder, (UIDFolder) folder);
            }
        } catch (MessagingException e) {
            log.warn("The mailbox {} cannot be read: {}", settings, e.getClass().getSimpleName());
        }
    }

    private void readNew(Folder folder, UIDFolder uids) throws MessagingException {
        long validity = uids.getUIDValidity();
        long last = table.lastRead(settings.name(), validity);
        Message[] all = uids.getMessagesByUID(last + 1, UIDFolder.LASTUID);
        FetchProfile profile = new FetchProfile();
        profile.add(UIDFolder.FetchProfileItem.UID);
        folder.fetch(all, profile);
        int taken = 0;
        for (Message mail : all) {
            long uid = uids.getUID(mail);
            // IMAP answers with the last mail where there is none after it.
            if (uid > last && taken < AT_ONCE) {
                take(mail, validity, uid);
                taken++;
            }
        }
    }

    private void take(Message mail, long validity, long uid) throws MessagingException {
        ReadMail read = ReadMail.of(mail);
        together.executeWithoutResult(transaction -> {
            if (table.advance(settings.name(), validity, uid)) {
                take(read, "imap/" + settings.name() + "/" + validity + "/" + uid);
            }
        });
    }

    private void take(ReadMail mail, String source) {
        if (mail.receipt() != null && mail.answers() != null && receipts.receive(mail.answers(), mail.receipt())) {
            return;
        }
        if (mail.isNews()) {
            replies.take(new IncomingReply(
                    io.recourse.contact.Channel.EMAIL,
                    source,
                    mail.sender(),
                    mail.subject(),
                    mail.text(),
                    mail.at(),
                    mail.answers(),
                    mail.automatic(),
                    mail.files()));
        }
    }

    private Properties properties() {
        String timeout = String.valueOf(settings.timeout().toMillis());
        Properties properties = new Properties();
        properties.setProperty("mail.imap.connectiontimeout", timeout);
        properties.setProperty("mail.imap.timeout", timeout);
        properties.setProperty("mail.imap.writetimeout", timeout);
        // Looking at a mail does not mark it as seen: people may read along.
        properties.setProperty("mail.imap.peek", "true");
        properties.setProperty("mail.imap.ssl.checkserveridentity", "true");
        properties.setProperty(
                "mail.imap.ssl.enable", String.valueOf(settings.encryption() == MailSettings.Encryption.TLS));
        boolean upgraded = settings.encryption() == MailSettings.Encryption.STARTTLS;
        properties.setProperty("mail.imap.starttls.enable", String.valueOf(upgraded));
        properties.setProperty("mail.imap.starttls.required", String.valueOf(upgraded));
        return properties;
    }
}
