package io.recourse.debtorpage;

import io.recourse.common.Actor;
import io.recourse.common.CaseNo;
import io.recourse.common.FieldError;
import io.recourse.common.InvalidFields;
import io.recourse.common.Refused;
import io.recourse.documents.upload.Uploads;
import io.recourse.escalation.HoldEvidence;
import io.recourse.legalcase.HoldReason;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.web.multipart.MultipartFile;

/** Documents that a debtor sends; they are stored and examined as all that strangers send, and stand with the case's evidence. */
@Component
class OwnDocuments {

    /** In all; nobody needs more to show hardship, and nobody is to fill the store through his page. */
    private static final int MOST = 20;

    private final Uploads uploads;
    private final HoldEvidence evidence;

    OwnDocuments(Uploads uploads, HoldEvidence evidence) {
        this.uploads = uploads;
        this.evidence = evidence;
    }

    /** How many a debtor has sent. */
    long sent(CaseNo caseNo) {
        return uploads.of(caseNo).stream()
                .filter(upload -> upload.uploadedBy().equals(Actor.DEBTOR))
                .count();
    }

    /**
     * Takes files.
     *
     * @param reason what they are to show
     * @return how many there were
     * @throws InvalidFields for files when there are too many or one is refused
     */
    int receive(CaseNo caseNo, HoldReason reason, List<MultipartFile> files) throws IOException {
        List<MultipartFile> chosen = files == null
                ? List.of()
                : files.stream().filter(file -> !file.isEmpty()).toList();
        if (sent(caseNo) + chosen.size() > MOST) {
            throw new InvalidFields(List.of(FieldError.of("files", "debtor-page.files-too-many", MOST)));
        }
        for (MultipartFile file : chosen) {
            receive(caseNo, reason, file);
        }
        return chosen.size();
    }

    private void receive(CaseNo caseNo, HoldReason reason, MultipartFile file) throws IOException {
        try (InputStream bytes = file.getInputStream()) {
            evidence.receive(caseNo, reason, file.getOriginalFilename(), bytes, Actor.DEBTOR);
        } catch (Refused refused) {
            throw new InvalidFields(List.of(FieldError.of("files", refused.code(), refused.arguments())));
        }
    }
}
