package io.recourse.documents;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Tells an administrator at the start that nothing can be signed, before a lawyer finds out. */
@Component
class KeyNotice {

    private static final Logger log = LoggerFactory.getLogger(KeyNotice.class);

    private final Signing signing;

    KeyNotice(Signing signing) {
        this.signing = signing;
    }

    @EventListener(ApplicationReadyEvent.class)
    void tell() {
        if (!signing.isPossible()) {
            log.warn("No key to sign documents with: letters cannot be approved until "
                    + "recourse.documents.signing.key-file names a PKCS#12 file and "
                    + "recourse.documents.signing.password its password.");
        }
    }
}
