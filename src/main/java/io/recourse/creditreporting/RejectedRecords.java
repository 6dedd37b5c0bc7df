package io.recourse.creditreporting;

import io.recourse.common.Actor;
import io.recourse.common.CaseNo;
import io.recourse.common.Refused;
import io.recourse.engine.SubjectProcesses;
import io.recourse.legalcase.Timeline;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Rejected records: each comes to a person, who has it sent again or leaves it out. */
@Component
@Transactional
public class RejectedRecords {

    private static final String PROCESS = "rejected-record";
    private static final int AT_ONCE = 50;

    private final AnsweredRecords records;
    private final SubjectProcesses processes;
    private final Timeline timeline;

    RejectedRecords(AnsweredRecords records, SubjectProcesses processes, Timeline timeline) {
        this.records = records;
        this.processes = processes;
        this.timeline = timeline;
    }

    /** Brings the next ones to people. @return false when there is none */
    boolean bringToPeople() {
        List<RejectedRecord> untold = records.untold(AT_ONCE);
        untold.forEach(record -> {
            processes.start(PROCESS, record.caseNo(), record.id());
            timeline.record(
                    record.caseNo(),
                    "bureau-rejected",
                    Actor.SYSTEM,
                    Map.of("file", record.fileName(), "no", record.no(), "why", record.why()));
            records.told(record);
        });
        return !untold.isEmpty();
    }

    /** All of a case, newest file first. */
    @Transactional(readOnly = true)
    public List<RejectedRecord> of(CaseNo caseNo) {
        return records.rejectedOf(caseNo);
    }

    @Transactional(readOnly = true)
    public RejectedRecord get(UUID id) {
        return records.rejected(id).orElseThrow(() -> new IllegalStateException("record " + id + " is not rejected"));
    }

    /** @throws Refused with code {@code batch.record-decided} when somebody decided before */
    public void decide(UUID id, RejectedRecord.Decision decision, String note, Actor by) {
        if (!records.decide(id, decision, note, by.id())) {
            throw new Refused("batch.record-decided");
        }
        RejectedRecord record = get(id);
        timeline.record(
                record.caseNo(),
                "bureau-rejection-decided",
                by,
                Map.of("decision", "@record-decision." + decision, "file", record.fileName(), "note", note));
    }
}
