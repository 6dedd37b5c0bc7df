package io.recourse.mailing;

import io.recourse.common.Actor;
import io.recourse.common.Refused;
import io.recourse.contact.DispatchStatus;
import io.recourse.contact.PaperPost;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Postings: what waits for the post is printed, leaves the house, and is sent once a person confirms that the post
 * office has it.
 */
@Component
public class Postings {

    /** So many letters go into one posting; the rest wait for the next. */
    public static final int MOST_LETTERS = 1_000;

    private final PostingTable table;
    private final PostedLetterTable letters;
    private final PostingFiles files;
    private final PaperPost post;
    private final Clock clock;

    Postings(PostingTable table, PostedLetterTable letters, PostingFiles files, PaperPost post, Clock clock) {
        this.table = table;
        this.letters = letters;
        this.files = files;
        this.post = post;
        this.clock = clock;
    }

    /** What waits for the post, by lender. */
    public List<WaitingPost> waiting() {
        return table.waiting();
    }

    /** @throws Refused with code {@code posting.unknown} */
    public Posting get(UUID id) {
        return table.find(id).orElseThrow(() -> new Refused("posting.unknown"));
    }

    /** Newest first, those that were made before the one of a number. */
    public List<Posting> before(long number, int most) {
        return table.before(number, most);
    }

    /**
     * Its letters in the order of the pile.
     *
     * @param status null for all
     * @param after the last {@link PostedLetter#seq} of the page before, 0 for the first page
     */
    public List<PostedLetter> letters(UUID id, PostedLetter.Status status, int after, int most) {
        return letters.of(id, status, after, most);
    }

    public List<PrintedFile> files(UUID id) {
        return files.of(id);
    }

    /**
     * The file of an area for the printer. Who took it is kept.
     *
     * @param again whether the reader knows that it was taken before, and that printing it doubles its letters
     * @throws Refused with code {@code posting.file.unknown}, or {@code posting.file.taken} unless again
     */
    @Transactional
    public byte[] take(UUID id, String area, boolean again, Actor by) {
        byte[] bytes = files.bytes(id, area).orElseThrow(() -> new Refused("posting.file.unknown"));
        if (!files.take(id, area, by.id(), clock.instant()) && !again) {
            PrintedFile taken = files.find(id, area).orElseThrow();
            throw new Refused("posting.file.taken", area, taken.takenBy());
        }
        return bytes;
    }

    /**
     * The letters leave the house. Each is looked at once more: one whose case is closed is withdrawn, one whose case is
     * on hold stays behind; both must be taken out of the pile.
     *
     * @throws Refused with code {@code posting.wrong-status} unless it is ready
     */
    @Transactional
    public void leave(UUID id, Actor by) {
        if (!table.leave(id, by.id(), clock.instant())) {
            throw wrongStatus(id);
        }
        for (PostedLetter letter : letters.of(id, PostedLetter.Status.IN, 0, MOST_LETTERS)) {
            DispatchStatus status = post.takeAlong(letter.messageId());
            if (status != DispatchStatus.SENDING) {
                letters.change(
                        letter,
                        status == DispatchStatus.QUEUED ? PostedLetter.Status.HELD : PostedLetter.Status.WITHDRAWN);
            }
        }
    }

    /**
     * A person confirms that the post office has the letters.
     *
     * @param receiptNo what its receipt says; may be null
     * @param leftBehind the numbers in the pile of letters that it did not take: they wait again
     * @throws Refused with code {@code posting.wrong-status} unless they are under way, or {@code posting.no-such-letter}
     */
    @Transactional
    public void handOver(UUID id, String receiptNo, Set<Integer> leftBehind, Actor by) {
        List<PostedLetter> pile = letters.of(id, PostedLetter.Status.IN, 0, MOST_LETTERS);
        leftBehind.stream()
                .filter(seq -> pile.stream().noneMatch(letter -> letter.seq() == seq))
                .findFirst()
                .ifPresent(seq -> {
                    throw new Refused("posting.no-such-letter", seq);
                });
        if (!table.handOver(id, receiptNo, by.id(), clock.instant())) {
            throw wrongStatus(id);
        }
        for (PostedLetter letter : pile) {
            if (leftBehind.contains(letter.seq())) {
                post.broughtBack(letter.messageId());
                letters.change(letter, PostedLetter.Status.LEFT_BEHIND);
            } else {
                boolean sent = post.handedOver(letter.messageId(), by);
                letters.change(letter, sent ? PostedLetter.Status.HANDED_OVER : PostedLetter.Status.LEFT_BEHIND);
            }
        }
        files.forgetBytes(id);
    }

    /**
     * Takes a posting back, from the way to the post office too: its letters wait again.
     *
     * @throws Refused with code {@code posting.wrong-status} when it is over
     */
    @Transactional
    public void cancel(UUID id) {
        Posting posting = get(id);
        if (!posting.isOpen() || !table.change(id, posting.status(), Posting.Status.CANCELLED)) {
            throw wrongStatus(id);
        }
        letters.of(id, PostedLetter.Status.IN, 0, MOST_LETTERS).forEach(letter -> post.broughtBack(letter.messageId()));
        letters.release(id);
        files.forgetBytes(id);
    }

    private Refused wrongStatus(UUID id) {
        get(id);
        return new Refused("posting.wrong-status");
    }
}
