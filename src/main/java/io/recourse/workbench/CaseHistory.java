package io.recourse.workbench;

import io.recourse.access.ActorNames;
import io.recourse.common.CaseNo;
import io.recourse.documents.Document;
import io.recourse.documents.DocumentId;
import io.recourse.documents.Documents;
import io.recourse.legalcase.Timeline;
import io.recourse.legalcase.TimelineEntry;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.stereotype.Component;

/** What happened to a case, and what was written in it; newest first. */
@Component
class CaseHistory {

    /**
     * A thing that happened, in the reader's language.
     *
     * @param kind as the timeline names it
     */
    record Told(Instant at, String kind, String text, String actor) {

        public String icon() {
            return switch (kind) {
                case "case-opened" -> "folder-plus";
                case "case-closed" -> "archive";
                case "case-held" -> "pause-circle";
                case "case-released" -> "play-circle";
                case "stage-entered", "stage-left" -> "signpost";
                case "next-step", "next-step-wait" -> "arrow-up-right-circle";
                case "task-completed" -> "check2-square";
                case "task-breached" -> "alarm";
                case "task-assigned", "task-taken-back", "task-done-for" -> "person-check";
                case "payment-received" -> "cash-coin";
                case "message-queued",
                        "message-sent",
                        "message-failed",
                        "message-withdrawn",
                        "message-uncertain",
                        "message-resolved" -> "envelope";
                case "contact-refused", "contact-deferred", "contact-against-rule" -> "slash-circle";
                case "contact-fact-recorded", "contact-fact-ended" -> "person-check";
                case "letter-tracked" -> "mailbox";
                case "step-tried-again" -> "arrow-repeat";
                case "persons-revealed" -> "eye";
                default -> "dot";
            };
        }

        /** The kind of a badge that it asks attention by; null for none. */
        public String attention() {
            return switch (kind) {
                case "task-breached", "message-failed", "contact-against-rule" -> "breached";
                case "message-uncertain", "bureau-rejected" -> "risk";
                default -> null;
            };
        }

        public boolean isNextStep() {
            return kind.startsWith("next-step");
        }
    }

    /** A document and the number of its version; the signed one has that of the approved one. */
    record Version(Document document, int number) {}

    private final Timeline timeline;
    private final Documents documents;
    private final ActorNames actorNames;

    CaseHistory(Timeline timeline, Documents documents, ActorNames actorNames) {
        this.timeline = timeline;
        this.documents = documents;
        this.actorNames = actorNames;
    }

    List<Told> timeline(CaseNo caseNo, Locale language) {
        Map<String, String> names = new HashMap<>();
        List<Told> told = new ArrayList<>();
        for (TimelineEntry entry : timeline.of(caseNo)) {
            String actor = names.computeIfAbsent(entry.actor(), id -> name(id, language));
            told.add(new Told(entry.at(), entry.kind(), timeline.tell(entry, language), actor));
        }
        Collections.reverse(told);
        return told;
    }

    List<Version> documents(CaseNo caseNo) {
        Map<DocumentId, Integer> numbers = new HashMap<>();
        List<Version> versions = new ArrayList<>();
        for (Document document : documents.list(caseNo)) {
            int before = numbers.getOrDefault(document.supersedes(), 0);
            int number = document.isSigned() ? before : before + 1;
            numbers.put(document.id(), number);
            versions.add(new Version(document, number));
        }
        Collections.reverse(versions);
        return versions;
    }

    /** A user's name, or what the system or the debtor is called. */
    String name(String actor, Locale language) {
        return actorNames.of(actor, language);
    }
}
