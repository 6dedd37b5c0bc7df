package io.recourse.debtorpage;

import io.recourse.common.Actor;
import io.recourse.common.CaseNo;
import io.recourse.common.Refused;
import io.recourse.contact.Dispatch;
import io.recourse.contact.DispatchItem;
import io.recourse.contact.DispatchStatus;
import io.recourse.documents.Document;
import io.recourse.documents.DocumentId;
import io.recourse.documents.Documents;
import io.recourse.instalment.Plan;
import io.recourse.instalment.PlanStatus;
import io.recourse.instalment.Plans;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** The letters that a debtor may read: what was sent to him, and the agreement that he is to sign or has signed. */
@Component
class Letters {

    private static final Set<PlanStatus> AGREED = Set.of(PlanStatus.APPROVED, PlanStatus.ACTIVE);

    private final Dispatch dispatch;
    private final Documents documents;
    private final Plans plans;
    private final Clock clock;

    Letters(Dispatch dispatch, Documents documents, Plans plans, Clock clock) {
        this.dispatch = dispatch;
        this.documents = documents;
        this.plans = plans;
        this.clock = clock;
    }

    /**
     * A letter.
     *
     * @param titleKey the key of its title
     * @param on the day on which it was sent, or the agreement was drawn up
     */
    record Letter(DocumentId id, String titleKey, LocalDate on, int pages) {}

    /** The latest first. */
    List<Letter> of(CaseNo caseNo) {
        Stream<Letter> sent = dispatch.of(caseNo).stream()
                .filter(item ->
                        item.status() == DispatchStatus.SENT && item.message().documentId() != null)
                .map(this::sent);
        Stream<Letter> agreed = plans.latest(caseNo).stream()
                .filter(plan -> plan.documentId() != null && AGREED.contains(plan.status()))
                .map(this::agreed);
        return Stream.concat(sent, agreed)
                .sorted(Comparator.comparing(Letter::on).reversed())
                .toList();
    }

    /**
     * The PDF, if it is one of his; that he read it is recorded.
     *
     * @throws Refused with code {@code document.unknown} for any other
     */
    byte[] read(CaseNo caseNo, UUID id) {
        return documents.content(his(caseNo, id), Actor.DEBTOR);
    }

    /**
     * A page as a PNG, likewise.
     *
     * @throws Refused with code {@code document.unknown} or {@code document.page.unknown}
     */
    byte[] page(CaseNo caseNo, UUID id, int number) {
        return documents.page(his(caseNo, id), number, Actor.DEBTOR);
    }

    private DocumentId his(CaseNo caseNo, UUID id) {
        return of(caseNo).stream()
                .map(Letter::id)
                .filter(letter -> letter.value().equals(id))
                .findFirst()
                .orElseThrow(() -> new Refused("document.unknown"));
    }

    private Letter sent(DispatchItem item) {
        return letter(
                item.message().documentId(),
                item.endedAt().atZone(clock.getZone()).toLocalDate());
    }

    private Letter agreed(Plan plan) {
        Document latest = latest(plan.documentId());
        return letter(
                latest.id().value(), latest.createdAt().atZone(clock.getZone()).toLocalDate());
    }

    /** The lender's signature makes a version of its own. */
    private Document latest(UUID id) {
        Document document = documents.get(new DocumentId(id));
        return document.supersededBy() == null
                ? document
                : latest(document.supersededBy().value());
    }

    private Letter letter(UUID id, LocalDate on) {
        Document document = documents.get(new DocumentId(id));
        return new Letter(document.id(), document.titleKey(), on, document.pages());
    }
}
