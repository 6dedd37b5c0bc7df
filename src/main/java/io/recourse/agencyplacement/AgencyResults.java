package io.recourse.agencyplacement;

import io.recourse.common.Actor;
import io.recourse.common.FieldError;
import io.recourse.common.FileError;
import io.recourse.common.InvalidFields;
import io.recourse.common.Refused;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Takes the files in which agencies tell what they did, row by row in the order of their moments, each row for itself: a bad
 * one is told, the others are recorded. The same file again changes nothing, and ends what was interrupted.
 */
@Component
public class AgencyResults {

    private final ResultTable table;
    private final RecordAgencyContact contacts;
    private final TellOutcome outcomes;
    private final Agencies agencies;
    private final Clock clock;

    AgencyResults(
            ResultTable table, RecordAgencyContact contacts, TellOutcome outcomes, Agencies agencies, Clock clock) {
        this.table = table;
        this.contacts = contacts;
        this.outcomes = outcomes;
        this.agencies = agencies;
        this.clock = clock;
    }

    private static final class Taking {

        final List<FileError> errors;
        int recorded;
        int unchanged;
        int breaches;
        int refused;

        Taking(List<FileError> errors) {
            this.errors = new ArrayList<>(errors);
        }

        void blame(ResultRow row, String column, String code, Object... arguments) {
            errors.add(FileError.of(row.line(), column, null, code, arguments));
        }
    }

    /**
     * @param name as the sender calls it
     * @throws Refused with code {@code agency.unknown}
     */
    public ResultFile take(String agencyCode, String name, byte[] content, Actor by) {
        agencies.find(agencyCode).orElseThrow(() -> new Refused("agency.unknown", agencyCode));
        ResultsFile file = ResultsFile.parse(content);
        Taking taking = new Taking(file.errors());
        int unreadable = (int) file.errors().stream()
                .map(FileError::line)
                .filter(line -> line != null && line > 1)
                .distinct()
                .count();
        file.rows().stream()
                .sorted(Comparator.comparing(ResultRow::at).thenComparing(ResultRow::line))
                .forEach(row -> take(agencyCode, row, taking, by));
        taking.errors.sort(Comparator.comparing(FileError::line, Comparator.nullsFirst(Comparator.naturalOrder())));
        ResultFile taken = new ResultFile(
                UUID.randomUUID(),
                0,
                agencyCode,
                name,
                taking.recorded,
                taking.unchanged,
                unreadable + taking.refused,
                taking.breaches,
                by.id(),
                clock.instant());
        table.add(taken, taking.errors);
        return taken;
    }

    private void take(String agencyCode, ResultRow row, Taking taking, Actor by) {
        AgencyContact contact;
        try {
            RecordAgencyContact.Recorded recorded = contacts.record(agencyCode, row, by);
            contact = recorded.contact();
            taking.recorded += recorded.isNew() ? 1 : 0;
            taking.unchanged += recorded.isNew() ? 0 : 1;
            taking.breaches += recorded.isNew() && contact.breach() != null ? 1 : 0;
        } catch (Refused refused) {
            taking.refused++;
            taking.blame(row, null, refused.code(), refused.arguments());
            return;
        } catch (DuplicateKeyException sameFileAtOnce) {
            taking.unchanged++;
            return;
        }
        if (contact.owesOutcome()) {
            tell(contact, row, taking, by);
        }
    }

    private void tell(AgencyContact contact, ResultRow row, Taking taking, Actor by) {
        try {
            outcomes.tell(contact, row, by);
        } catch (Refused refused) {
            taking.blame(row, ResultColumn.OUTCOME.inBothLanguages(), refused.code(), refused.arguments());
        } catch (InvalidFields invalid) {
            for (FieldError error : invalid.errors()) {
                taking.blame(
                        row,
                        column(error.field()),
                        error.code(),
                        error.arguments().toArray());
            }
        }
    }

    /** {@code promisedOn} as the file has it: {@code promised_on}, 承诺还款日. */
    private static String column(String field) {
        String id = field.replaceAll("([A-Z])", "_$1");
        return ResultColumn.of(id).map(ResultColumn::inBothLanguages).orElse(id);
    }

    /** @throws Refused with code {@code agency-file.unknown} */
    @Transactional(readOnly = true)
    public ResultFile get(String agencyCode, UUID id) {
        return table.find(id)
                .filter(file -> file.agencyCode().equals(agencyCode))
                .orElseThrow(() -> new Refused("agency-file.unknown"));
    }

    /** The newest files of an agency. */
    @Transactional(readOnly = true)
    public List<ResultFile> latest(String agencyCode, int most) {
        return table.latest(agencyCode, most);
    }

    /** What is wrong with a file, in the order of its lines. */
    @Transactional(readOnly = true)
    public List<FileError> errors(UUID file, int most) {
        return table.errors(file, most);
    }

    /** The latest contacts of an agency that a rule forbade. */
    @Transactional(readOnly = true)
    public List<AgencyContact> breaches(String agencyCode, int most) {
        return table.breaches(agencyCode, most);
    }
}
