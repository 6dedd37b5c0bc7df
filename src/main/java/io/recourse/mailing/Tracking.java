package io.recourse.mailing;

import io.recourse.common.Actor;
import io.recourse.common.FileError;
import io.recourse.common.Refused;
import io.recourse.contact.Dispatch;
import io.recourse.contact.Receipt;
import io.recourse.contact.Receipts;
import io.recourse.legalcase.Timeline;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Tracking numbers: read back from the post office's files, and known by letter. That a letter was signed for is the receipt
 * of its message.
 */
@Component
@Transactional
public class Tracking {

    private final PostingTable postings;
    private final PostedLetterTable letters;
    private final TrackingTable table;
    private final Dispatch dispatch;
    private final Receipts receipts;
    private final Timeline timeline;
    private final Clock clock;

    Tracking(
            PostingTable postings,
            PostedLetterTable letters,
            TrackingTable table,
            Dispatch dispatch,
            Receipts receipts,
            Timeline timeline,
            Clock clock) {
        this.postings = postings;
        this.letters = letters;
        this.table = table;
        this.dispatch = dispatch;
        this.receipts = receipts;
        this.timeline = timeline;
        this.clock = clock;
    }

    /**
     * Takes a file row by row: a bad one is told, the others are recorded. The same file again changes nothing.
     *
     * @param name as the sender calls it
     */
    public TrackingResult take(String name, byte[] content, Actor by) {
        TrackingFile file = TrackingFile.parse(content);
        List<FileError> errors = new ArrayList<>(file.errors());
        int recorded = 0;
        int unchanged = 0;
        for (TrackingRow row : file.rows()) {
            Optional<PostedLetter> letter =
                    letters.find(row.letter().posting(), row.letter().seq());
            Optional<FileError> error = objection(row, letter);
            if (error.isPresent()) {
                errors.add(error.get());
            } else if (says(row, letter.orElseThrow())) {
                unchanged++;
            } else {
                record(row, letter.orElseThrow(), by);
                recorded++;
            }
        }
        errors.sort(Comparator.comparing(FileError::line, Comparator.nullsFirst(Comparator.naturalOrder())));
        int rejected = file.rejected() + file.rows().size() - recorded - unchanged;
        TrackingResult result =
                new TrackingResult(UUID.randomUUID(), 0, name, recorded, unchanged, rejected, by.id(), clock.instant());
        table.add(result, errors);
        return result;
    }

    private Optional<FileError> objection(TrackingRow row, Optional<PostedLetter> found) {
        if (found.isEmpty()) {
            return blame(row, "reference", row.letter(), "tracking.reference.no-such-letter");
        }
        PostedLetter letter = found.get();
        Posting posting = postings.find(letter.posting()).orElseThrow();
        boolean posted = letter.status() == PostedLetter.Status.HANDED_OVER
                || letter.status() == PostedLetter.Status.IN && posting.status() == Posting.Status.UNDER_WAY;
        if (!posted) {
            return blame(row, "reference", row.letter(), "tracking.reference.not-posted");
        }
        String number = row.number().value();
        if (letter.trackingNo() != null && !letter.trackingNo().equals(number)) {
            return blame(row, "tracking_no", number, "tracking.number.has-other", letter.trackingNo());
        }
        Optional<PostedLetter> holder = letters.tracked(number);
        if (holder.isPresent() && !holder.get().reference().equals(letter.reference())) {
            return blame(
                    row,
                    "tracking_no",
                    number,
                    "tracking.number.taken",
                    holder.get().reference());
        }
        if (row.postedOn().isAfter(LocalDate.now(clock))) {
            return blame(row, "posted_on", row.postedOn(), "tracking.day.in-future");
        }
        if (row.deliveredOn() != null && row.deliveredOn().isAfter(LocalDate.now(clock))) {
            return blame(row, "delivered_on", row.deliveredOn(), "tracking.day.in-future");
        }
        if (row.deliveredOn() != null && row.deliveredOn().isBefore(row.postedOn())) {
            return blame(row, "delivered_on", row.deliveredOn(), "tracking.day.before-posting", row.postedOn());
        }
        LocalDate left = LocalDate.ofInstant(posting.leftAt(), clock.getZone());
        return row.postedOn().isBefore(left)
                ? blame(row, "posted_on", row.postedOn(), "tracking.day.before-leaving", left)
                : Optional.empty();
    }

    private static Optional<FileError> blame(
            TrackingRow row, String column, Object value, String code, Object... arguments) {
        return Optional.of(FileError.of(row.line(), column, value.toString(), code, arguments));
    }

    private boolean says(TrackingRow row, PostedLetter letter) {
        return isTracked(row, letter) && (row.deliveredOn() == null || isDelivered(letter));
    }

    private static boolean isTracked(TrackingRow row, PostedLetter letter) {
        return row.number().value().equals(letter.trackingNo())
                && row.postedOn().equals(letter.postedOn());
    }

    private boolean isDelivered(PostedLetter letter) {
        return dispatch.of(List.of(letter.messageId())).get(0).delivery() == Receipt.Kind.DELIVERED;
    }

    private void record(TrackingRow row, PostedLetter letter, Actor by) {
        if (!isTracked(row, letter)) {
            track(row, letter, by);
        }
        if (row.deliveredOn() != null) {
            receipts.receive(
                    letter.messageId(),
                    Receipt.delivered(
                            row.deliveredOn().atStartOfDay(clock.getZone()).toInstant(),
                            "EMS " + row.number().value()));
        }
    }

    private void track(TrackingRow row, PostedLetter letter, Actor by) {
        letters.track(letter, row.number().value(), row.postedOn());
        timeline.record(
                letter.caseNo(),
                "letter-tracked",
                by,
                Map.of(
                        "purpose", "@purpose." + letter.purpose(),
                        "number", row.number().value(),
                        "day", row.postedOn()),
                letter.messageId().toString());
    }

    /** @throws Refused with code {@code tracking.file.unknown} */
    @Transactional(readOnly = true)
    public TrackingResult get(UUID id) {
        return table.find(id).orElseThrow(() -> new Refused("tracking.file.unknown"));
    }

    /** The newest files. */
    @Transactional(readOnly = true)
    public List<TrackingResult> latest(int most) {
        return table.latest(most);
    }

    /** What is wrong with a file, in the order of its lines. */
    @Transactional(readOnly = true)
    public List<FileError> errors(UUID file, int most) {
        return table.errors(file, most);
    }

    /** The number of the letter that an occasion sent. */
    @Transactional(readOnly = true)
    public Optional<Tracked> of(String occasion) {
        return letters.trackedOf(occasion).map(Tracking::tracked);
    }

    /** The numbers of those of the messages that have one. */
    @Transactional(readOnly = true)
    public Map<UUID, Tracked> of(Collection<UUID> messages) {
        return letters.trackedOf(messages).stream()
                .collect(Collectors.toMap(PostedLetter::messageId, Tracking::tracked, (earlier, later) -> later));
    }

    private static Tracked tracked(PostedLetter letter) {
        return new Tracked(letter.reference(), letter.trackingNo(), letter.postedOn());
    }
}
