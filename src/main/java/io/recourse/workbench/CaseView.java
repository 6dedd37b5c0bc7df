package io.recourse.workbench;

import io.recourse.access.CurrentUser;
import io.recourse.access.Right;
import io.recourse.casefile.CaseFile;
import io.recourse.casefile.CaseFiles;
import io.recourse.common.CaseNo;
import io.recourse.contact.Dispatch;
import io.recourse.contact.ReplyFiles;
import io.recourse.engine.TaskInbox;
import io.recourse.escalation.HoldEvidence;
import io.recourse.instalment.KeepPlan;
import io.recourse.instalment.Plans;
import io.recourse.ledger.Cost;
import io.recourse.ledger.Deferrals;
import io.recourse.ledger.Ledger;
import io.recourse.ledger.Payment;
import io.recourse.legalcase.HardshipGround;
import io.recourse.legalcase.Holds;
import io.recourse.legalcase.Parties;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** What pages say of one case: what it is, how urgent, what happened. */
@Component
class CaseView {

    private final CaseFiles files;
    private final Ledger ledger;
    private final Parties parties;
    private final Holds holds;
    private final Deferrals deferrals;
    private final HoldEvidence evidence;
    private final TaskInbox inbox;
    private final Dispatch dispatch;
    private final ReplyFiles replyFiles;
    private final Plans plans;
    private final KeepPlan keepPlan;
    private final CaseHistory history;
    private final Standing standing;
    private final FilingStanding filingStanding;
    private final CourtStanding courtStanding;
    private final CreditStanding creditStanding;
    private final TaskRows taskRows;
    private final MessageRows messageRows;
    private final ContactRows contactRows;
    private final PersonalData personalData;
    private final InWords inWords;
    private final CurrentUser currentUser;

    CaseView(
            CaseFiles files,
            Ledger ledger,
            Parties parties,
            Holds holds,
            Deferrals deferrals,
            HoldEvidence evidence,
            TaskInbox inbox,
            Dispatch dispatch,
            ReplyFiles replyFiles,
            Plans plans,
            KeepPlan keepPlan,
            CaseHistory history,
            Standing standing,
            FilingStanding filingStanding,
            CourtStanding courtStanding,
            CreditStanding creditStanding,
            TaskRows taskRows,
            MessageRows messageRows,
            ContactRows contactRows,
            PersonalData personalData,
            InWords inWords,
            CurrentUser currentUser) {
        this.files = files;
        this.ledger = ledger;
        this.parties = parties;
        this.holds = holds;
        this.deferrals = deferrals;
        this.evidence = evidence;
        this.inbox = inbox;
        this.dispatch = dispatch;
        this.replyFiles = replyFiles;
        this.plans = plans;
        this.keepPlan = keepPlan;
        this.history = history;
        this.standing = standing;
        this.filingStanding = filingStanding;
        this.courtStanding = courtStanding;
        this.creditStanding = creditStanding;
        this.taskRows = taskRows;
        this.messageRows = messageRows;
        this.contactRows = contactRows;
        this.personalData = personalData;
        this.inWords = inWords;
        this.currentUser = currentUser;
    }

    /** Everything of the case as of that day; null for today. */
    void fill(CaseNo caseNo, LocalDate asOf, Locale language, Model model) {
        CaseFile file = files.of(caseNo);
        LocalDate day = asOf == null ? file.asOf() : asOf;
        model.addAttribute("file", file);
        model.addAttribute("day", day);
        model.addAttribute(
                "reckoning", new Reckoning(ledger.statement(file.legalCase().contractNo(), day)));
        model.addAttribute("deferrals", deferrals.of(file.legalCase().contractNo()));
        model.addAttribute("reversible", reversible(file));
        model.addAttribute("limitationInWords", inWords.day(file.limitation().expiresOn(), language));
        addPlan(caseNo, model);
        addPersons(file, model);
        addWork(file, language, model);
        addHistory(caseNo, language, model);
    }

    private List<String> reversible(CaseFile file) {
        return currentUser.may(Right.IMPORT_FILES)
                ? ledger.payments(file.legalCase().contractNo()).stream()
                        .map(Payment::paymentRef)
                        .toList()
                : List.of();
    }

    private void addPlan(CaseNo caseNo, Model model) {
        plans.active(caseNo).ifPresent(plan -> {
            model.addAttribute("plan", plan);
            model.addAttribute("posting", keepPlan.posting(plan));
        });
    }

    private void addPersons(CaseFile file, Model model) {
        boolean revealed = Boolean.TRUE.equals(model.getAttribute("revealed"));
        model.addAttribute("debtor", personalData.name(file.debtor().name()));
        model.addAttribute(
                "persons",
                parties.of(file.caseNo()).stream()
                        .map(party -> personalData.of(party, revealed))
                        .toList());
        model.addAttribute("masked", !personalData.isVisible());
        model.addAttribute("revealed", revealed);
    }

    private void addWork(CaseFile file, Locale language, Model model) {
        List<TaskRow> tasks = taskRows.of(inbox.of(file.caseNo()), language);
        model.addAttribute("tasks", tasks);
        model.addAttribute(
                "nextTask",
                tasks.stream().filter(TaskRow::forReader).findFirst().orElse(null));
        model.addAttribute("works", currentUser.may(Right.WORK_TASKS));
        model.addAttribute("mayCall", contactRows.debtor(file.caseNo(), language));
        addHold(file, model);
        model.addAttribute("failedSteps", standing.failed(file.caseNo()));
        model.addAttribute("resolvesTrouble", currentUser.may(Right.RESOLVE_TROUBLE));
        model.addAttribute("filing", filingStanding.of(file.caseNo(), language).orElse(null));
        addCourt(file.caseNo(), language, model);
        model.addAttribute(
                "credit", creditStanding.of(file.legalCase(), language).orElse(null));
        model.addAttribute("stands", standing.of(file.caseNo(), language));
        model.addAttribute(
                "choices",
                currentUser.may(Right.STEER_CASES)
                        ? Steering.choices(file.legalCase().status())
                        : Collections.emptyList());
    }

    private void addCourt(CaseNo caseNo, Locale language, Model model) {
        model.addAttribute("court", courtStanding.of(caseNo, language).orElse(null));
        model.addAttribute("costEntry", UUID.randomUUID());
        model.addAttribute("costKinds", Cost.Kind.values());
        model.addAttribute("costMoves", Cost.Move.values());
    }

    private void addHold(CaseFile file, Model model) {
        holds.current(file.caseNo()).ifPresent(hold -> {
            model.addAttribute("hold", hold);
            model.addAttribute(
                    "handedIn", evidence.of(file.caseNo(), hold.reason()).size());
            model.addAttribute("addsEvidence", currentUser.may(Right.ADD_EVIDENCE));
        });
        model.addAttribute("grounds", HardshipGround.values());
    }

    private void addHistory(CaseNo caseNo, Locale language, Model model) {
        List<CaseHistory.Told> timeline = history.timeline(caseNo, language);
        model.addAttribute("timeline", timeline);
        model.addAttribute(
                "nextStep",
                timeline.stream()
                        .filter(CaseHistory.Told::isNextStep)
                        .findFirst()
                        .orElse(null));
        model.addAttribute("documents", history.documents(caseNo));
        model.addAttribute("replyFiles", currentUser.may(Right.SEE_PERSONAL_DATA) ? replyFiles.of(caseNo) : List.of());
        model.addAttribute("messages", messageRows.of(dispatch.of(caseNo)));
    }
}
