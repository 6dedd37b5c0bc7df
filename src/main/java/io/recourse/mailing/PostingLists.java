package io.recourse.mailing;

import io.recourse.common.CaseNo;
import io.recourse.contact.Dispatch;
import io.recourse.contact.DispatchItem;
import io.recourse.documents.Documents;
import io.recourse.legalcase.Lender;
import io.recourse.legalcase.Lenders;
import io.recourse.legalcase.Parties;
import io.recourse.legalcase.Party;
import io.recourse.legalcase.PartyRole;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** The lists that go to the post office with the letters. */
@Component
public class PostingLists {

    private final Postings postings;
    private final Dispatch dispatch;
    private final Parties parties;
    private final Lenders lenders;
    private final Documents documents;
    private final Clock clock;

    PostingLists(
            Postings postings, Dispatch dispatch, Parties parties, Lenders lenders, Documents documents, Clock clock) {
        this.postings = postings;
        this.dispatch = dispatch;
        this.parties = parties;
        this.lenders = lenders;
        this.documents = documents;
        this.clock = clock;
    }

    /** The letters that go, or went, with their addressees, in the order of the pile. */
    public Map<PostedLetter, Addressee> of(UUID posting) {
        List<PostedLetter> letters = Stream.of(PostedLetter.Status.IN, PostedLetter.Status.HANDED_OVER)
                .flatMap(status -> postings.letters(posting, status, 0, Postings.MOST_LETTERS).stream())
                .toList();
        Map<UUID, DispatchItem> items = dispatch
                .of(letters.stream().map(PostedLetter::messageId).toList())
                .stream()
                .collect(Collectors.toMap(DispatchItem::id, Function.identity()));
        Map<CaseNo, List<Party>> persons =
                parties.of(letters.stream().map(PostedLetter::caseNo).toList());
        Map<PostedLetter, Addressee> addressees = new LinkedHashMap<>();
        letters.forEach(letter -> addressees.put(
                letter,
                Addressee.of(
                        items.get(letter.messageId()).message().recipient(), debtor(persons.get(letter.caseNo())))));
        return addressees;
    }

    /** The list on paper; phones are masked, for it lies on counters. */
    public byte[] pdf(UUID posting) {
        Posting of = postings.get(posting);
        Lender lender = lenders.get(of.lender());
        List<PostingList.Line> lines = new ArrayList<>();
        of(posting).forEach((letter, addressee) -> lines.add(line(letter, addressee)));
        return documents.print(new PostingList(
                lender.lawFirm(),
                lender.lawFirmAddress(),
                lender.lawFirmPhone(),
                "P" + of.number(),
                LocalDate.now(clock),
                lender.name(),
                lines,
                lines.stream().mapToInt(PostingList.Line::pages).sum()));
    }

    private static PostingList.Line line(PostedLetter letter, Addressee addressee) {
        return new PostingList.Line(
                letter.seq(),
                letter.reference(),
                letter.area(),
                addressee.name(),
                addressee.address(),
                masked(addressee.phone()),
                letter.caseNo().value(),
                letter.pages() == null ? 0 : letter.pages());
    }

    private static String masked(String phone) {
        return phone.length() < 8 ? phone : phone.substring(0, 3) + "****" + phone.substring(phone.length() - 4);
    }

    private static Party debtor(List<Party> persons) {
        return persons.stream()
                .filter(person -> person.role() == PartyRole.DEBTOR)
                .findFirst()
                .orElseThrow();
    }
}
