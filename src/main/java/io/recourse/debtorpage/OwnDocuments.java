package io.recourse.debtorpage;

import io.recourse.common.Actor;
import io.recourse.common.CaseNo;
import io.recourse.common.FieldError;
import io.recourse.common.InvalidFields;
import io.recourse.common.Refused;
import io.recourse.documents.upload.Upload;
import io.recourse.documents.upload.Uploads;
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

    OwnDocuments(Uploads uploads) {
        this.uploads = uploads;
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
     * @param title what the evidence list calls them
     * @return how many there were
     * @throws InvalidFields for files when there are too many or one is refused
     */
    int receive(CaseNo caseNo, String title, List<MultipartFile> files) throws IOException {
        List<MultipartFile> chosen = files == null
                ? List.of()
                : files.stream().filter(file -> !file.isEmpty()).toList();
        if (sent(caseNo) + chosen.size() > MOST) {
            throw new InvalidFields(List.of(FieldError.of("files", "debtor-page.files-too-many", MOST)));
        }
        for (MultipartFile file : chosen) {
            receive(caseNo, title, file);
        }
        return chosen.size();
    }

    private void receive(CaseNo caseNo, String title, MultipartFile file) throws IOException {
        try (InputStream bytes = file.getInputStream()) {
            Upload upload = uploads.receive(
                    new Uploads.Sent(caseNo, Upload.OTHER, title, file.getOriginalFilename(), null),
                    bytes,
                    Actor.DEBTOR);
            if (upload.isRefused()) {
                throw new InvalidFields(List.of(FieldError.of(
                        "files", upload.refusal(), upload.refusalArguments().toArray())));
            }
        } catch (Refused refused) {
            throw new InvalidFields(List.of(FieldError.of("files", refused.code(), refused.arguments())));
        }
    }
}
