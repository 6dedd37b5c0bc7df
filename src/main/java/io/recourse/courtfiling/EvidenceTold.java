package io.recourse.courtfiling;

import io.recourse.common.Actor;
import io.recourse.documents.bundle.BundleEnded;
import io.recourse.documents.upload.Upload;
import io.recourse.documents.upload.UploadExamined;
import io.recourse.documents.upload.UploadReceived;
import io.recourse.legalcase.Timeline;
import java.util.Map;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Notes on the case's timeline what evidence came, what was refused, and what was bound. */
@Component
class EvidenceTold {

    private final Timeline timeline;

    EvidenceTold(Timeline timeline) {
        this.timeline = timeline;
    }

    @EventListener
    void on(UploadReceived received) {
        Upload upload = received.upload();
        String kind = upload.supersedes() == null ? "evidence-received" : "evidence-replaced";
        timeline.record(
                upload.caseNo(),
                kind,
                upload.uploadedBy(),
                Map.of("title", title(upload)),
                upload.id().toString());
        if (upload.isRefused()) {
            on(new UploadExamined(upload));
        }
    }

    @EventListener
    void on(UploadExamined examined) {
        Upload upload = examined.upload();
        if (upload.isRefused()) {
            timeline.record(
                    upload.caseNo(),
                    "evidence-refused",
                    Actor.SYSTEM,
                    Map.of("title", title(upload)),
                    upload.id().toString());
        }
    }

    @EventListener
    void on(BundleEnded ended) {
        boolean done = ended.bundle().isDone();
        timeline.record(
                ended.bundle().caseNo(),
                done ? "evidence-bound" : "evidence-not-bound",
                Actor.SYSTEM,
                Map.of(
                        "pages", ended.bundle().contents().pages(),
                        "parts", ended.bundle().parts().size()),
                ended.bundle().id().toString());
    }

    private static String title(Upload upload) {
        return "@evidence.kind." + upload.kind();
    }
}
