package planted.staffmail;

import io.recourse.contact.Message;
import io.recourse.contact.mail.StaffMailServer;
import java.util.UUID;

/** Uses the staff's door for a debtor on purpose, so that the rules are seen to fail. */
class WritesToADebtor {

    private final StaffMailServer server;

    WritesToADebtor(StaffMailServer server) {
        this.server = server;
    }

    void write(Message message) {
        server.send(UUID.randomUUID(), message.recipient(), message.subject(), message.body());
    }
}
