package io.recourse.escalation;

import io.recourse.common.Actor;
import io.recourse.common.CaseNo;
import io.recourse.common.Refused;
import io.recourse.documents.upload.Upload;
import io.recourse.documents.upload.Uploads;
import io.recourse.legalcase.HoldReason;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import org.springframework.stereotype.Component;

/**
 * What is handed in to show a hardship or a dispute, by the debtor or for him: stored and examined as all that strangers
 * send, and kept with the case's evidence.
 */
@Component
public class HoldEvidence {

    private final Uploads uploads;

    HoldEvidence(Uploads uploads) {
        this.uploads = uploads;
    }

    /** What of it the case has, the latest last; superseded files left out. */
    public List<Upload> of(CaseNo caseNo, HoldReason reason) {
        return uploads.of(caseNo).stream()
                .filter(upload -> title(reason).equals(upload.title()) && upload.supersededBy() == null)
                .toList();
    }

    /**
     * Takes a file.
     *
     * @param fileName as the sender's machine calls it
     * @throws IOException when the content breaks off; nothing is stored then
     * @throws Refused when it is too large, or nothing that can be read
     */
    public void receive(CaseNo caseNo, HoldReason reason, String fileName, InputStream bytes, Actor by)
            throws IOException {
        Upload upload =
                uploads.receive(new Uploads.Sent(caseNo, Upload.OTHER, title(reason), fileName, null), bytes, by);
        if (upload.isRefused()) {
            throw new Refused(upload.refusal(), upload.refusalArguments().toArray());
        }
    }

    /** What the evidence list calls it; it is printed for the court. */
    private static String title(HoldReason reason) {
        return switch (reason) {
            case HARDSHIP -> "借款人提交的困难证明";
            case DISPUTE -> "借款人提交的异议材料";
        };
    }
}
