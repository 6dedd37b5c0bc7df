package io.recourse.workbench;

import io.recourse.agencyplacement.Placeable;
import io.recourse.agencyplacement.Placement;
import io.recourse.agencyplacement.PlacementStatus;
import io.recourse.agencyplacement.Placements;
import io.recourse.casefile.CaseFiles;
import io.recourse.common.CaseNo;
import io.recourse.engine.TaskInbox;
import io.recourse.engine.TaskSearch;
import io.recourse.engine.WorkItem;
import io.recourse.ledger.Balance;
import io.recourse.legalcase.LegalCase;
import io.recourse.legalcase.LegalCases;
import io.recourse.legalcase.Parties;
import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Component;

/** Cases that are or may be entrusted to an agency, as its pages show them. */
@Component
class PlacementRows {

    private static final int MOST_TASKS = 200;

    /**
     * A case.
     *
     * @param placement null while nobody has proposed any
     * @param task that waits for a person in it; null for none
     * @param balance null where the ledger does not know the contract
     * @param obstacles what stands in the way, as message keys
     */
    record Row(
            LegalCase legalCase,
            Placement placement,
            WorkItem task,
            String debtor,
            Balance balance,
            List<String> obstacles,
            String dueInWords) {

        public boolean isFree() {
            return obstacles.isEmpty();
        }
    }

    private final Placements placements;
    private final Placeable placeable;
    private final LegalCases cases;
    private final CaseFiles caseFiles;
    private final Parties parties;
    private final PersonalData personalData;
    private final TaskInbox inbox;
    private final InWords inWords;

    PlacementRows(
            Placements placements,
            Placeable placeable,
            LegalCases cases,
            CaseFiles caseFiles,
            Parties parties,
            PersonalData personalData,
            TaskInbox inbox,
            InWords inWords) {
        this.placements = placements;
        this.placeable = placeable;
        this.cases = cases;
        this.caseFiles = caseFiles;
        this.parties = parties;
        this.personalData = personalData;
        this.inbox = inbox;
        this.inWords = inWords;
    }

    /** The cases that wait for somebody to propose an agency, the most urgent first. */
    List<Row> undecided(String agencyCode, Locale language) {
        TaskSearch waiting =
                TaskSearch.first(MOST_TASKS).key("proposePlacement").build();
        return inbox.search(waiting).stream()
                .map(task -> row(
                        task.caseNo(),
                        null,
                        task,
                        placeable.obstacles(agencyCode, task.caseNo()),
                        inWords.due(task, language)))
                .toList();
    }

    /** The agency's open placements of a state, oldest first. */
    List<Row> of(String agencyCode, PlacementStatus status) {
        return placements.open(agencyCode).stream()
                .filter(placement -> placement.status() == status)
                .map(placement -> row(placement, "approvePlacement", placeable.obstacles(placement)))
                .toList();
    }

    /** What the agency has not proven to have deleted, oldest first. */
    List<Row> owingDeletion(String agencyCode) {
        return placements.owingDeletion(agencyCode).stream()
                .map(placement -> row(placement, "confirmDeletion", List.of()))
                .toList();
    }

    private Row row(Placement placement, String task, List<String> obstacles) {
        WorkItem waiting = inbox.of(placement.caseNo()).stream()
                .filter(item -> item.key().equals(task))
                .findFirst()
                .orElse(null);
        return row(placement.caseNo(), placement, waiting, obstacles, null);
    }

    private Row row(CaseNo caseNo, Placement placement, WorkItem task, List<String> obstacles, String dueInWords) {
        LegalCase legalCase = cases.get(caseNo);
        return new Row(
                legalCase,
                placement,
                task,
                personalData.name(parties.debtorNames(List.of(caseNo)).get(caseNo)),
                caseFiles.balances(List.of(legalCase)).get(caseNo),
                obstacles,
                dueInWords);
    }
}
