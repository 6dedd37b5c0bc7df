package io.recourse.mailing;

import io.recourse.common.Actor;
import io.recourse.common.CaseNo;
import io.recourse.common.LenderCode;
import io.recourse.common.Refused;
import io.recourse.contact.Dispatch;
import io.recourse.contact.DispatchItem;
import io.recourse.contact.PaperPost;
import io.recourse.legalcase.Parties;
import io.recourse.legalcase.Party;
import io.recourse.legalcase.PartyRole;
import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Makes a posting of what waits for the post. */
@Component
public class MakePosting {

    private final PostingTable table;
    private final PostedLetterTable letters;
    private final Dispatch dispatch;
    private final PaperPost post;
    private final Parties parties;
    private final TransactionTemplate transaction;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    MakePosting(
            PostingTable table,
            PostedLetterTable letters,
            Dispatch dispatch,
            PaperPost post,
            Parties parties,
            TransactionTemplate transaction,
            ApplicationEventPublisher events,
            Clock clock) {
        this.table = table;
        this.letters = letters;
        this.dispatch = dispatch;
        this.post = post;
        this.parties = parties;
        this.transaction = transaction;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Puts what waits for the post and may go into a new posting, sorted by area; it is printed in the background.
     *
     * @throws Refused with code {@code posting.nothing-waits}, or {@code posting.meanwhile} when somebody else put the same
     *     letters into another
     */
    public Posting of(LenderCode lender, Actor by) {
        UUID id = UUID.randomUUID();
        try {
            if (!Boolean.TRUE.equals(transaction.execute(status -> create(id, lender, by)))) {
                throw new Refused("posting.nothing-waits");
            }
        } catch (DuplicateKeyException e) {
            throw new Refused("posting.meanwhile");
        }
        events.publishEvent(new MailingWork());
        return table.find(id).orElseThrow();
    }

    /** @return false when nothing may go */
    private boolean create(UUID id, LenderCode lender, Actor by) {
        List<DispatchItem> items = dispatch.of(table.waiting(lender, Postings.MOST_LETTERS)).stream()
                .filter(item -> post.mayGo(item.id()))
                .toList();
        if (items.isEmpty()) {
            return false;
        }
        table.add(id, lender, by.id(), clock.instant());
        Map<CaseNo, List<Party>> persons =
                parties.of(items.stream().map(item -> item.message().caseNo()).toList());
        Map<DispatchItem, String> areas = items.stream()
                .collect(Collectors.toMap(
                        item -> item, item -> area(persons.get(item.message().caseNo()))));
        List<DispatchItem> sorted = items.stream()
                .sorted(Comparator.<DispatchItem, String>comparing(areas::get)
                        .thenComparing(item -> item.message().caseNo().value())
                        .thenComparing(DispatchItem::queuedAt))
                .toList();
        for (int i = 0; i < sorted.size(); i++) {
            DispatchItem item = sorted.get(i);
            letters.add(
                    new PostedLetter(
                            id,
                            null,
                            i + 1,
                            item.id(),
                            item.message().caseNo(),
                            item.message().documentId(),
                            item.message().purpose(),
                            areas.get(item),
                            null,
                            PostedLetter.Status.IN,
                            table.printedIn(item.id()),
                            null,
                            null),
                    item.message().occasion());
        }
        table.addFiles(id);
        return true;
    }

    private static String area(List<Party> persons) {
        return persons.stream()
                .filter(person -> person.role() == PartyRole.DEBTOR)
                .findFirst()
                .map(debtor -> Area.of(debtor).code())
                .orElseThrow();
    }
}
