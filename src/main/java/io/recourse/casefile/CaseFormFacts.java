package io.recourse.casefile;

import io.recourse.common.CaseNo;
import io.recourse.deadlines.Limitation;
import io.recourse.engine.FormFacts;
import io.recourse.ledger.Balance;
import io.recourse.legalcase.LegalCase;
import io.recourse.legalcase.LegalCases;
import io.recourse.legalcase.Lenders;
import io.recourse.legalcase.Parties;
import io.recourse.legalcase.StageRun;
import io.recourse.legalcase.StageRuns;
import io.recourse.legalcase.Timeline;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** The facts at the head of every form: whose case it is, what is owed, and how long it can be sued for. */
@Component
class CaseFormFacts implements FormFacts {

    private final LegalCases cases;
    private final Parties parties;
    private final Lenders lenders;
    private final StageRuns runs;
    private final Timeline timeline;
    private final CaseFiles files;
    private final MessageSource messages;

    CaseFormFacts(
            LegalCases cases,
            Parties parties,
            Lenders lenders,
            StageRuns runs,
            Timeline timeline,
            CaseFiles files,
            MessageSource messages) {
        this.cases = cases;
        this.parties = parties;
        this.lenders = lenders;
        this.runs = runs;
        this.timeline = timeline;
        this.files = files;
        this.messages = messages;
    }

    @Override
    public Map<String, Object> of(CaseNo caseNo) {
        LegalCase legalCase = cases.get(caseNo);
        Balance balance = files.balance(legalCase);
        Limitation.Result limitation = files.limitation(legalCase);
        Map<String, Object> facts = new HashMap<>();
        facts.put("caseNo", caseNo.value());
        facts.put("contractNo", legalCase.contractNo().value());
        facts.put("debtorName", parties.debtor(caseNo).name());
        facts.put("lenderName", lenders.get(legalCase.lenderCode()).name());
        facts.put("product", bilingual("product." + legalCase.product()));
        facts.put("amountDue", balance.totalDue().display());
        facts.put("principalDue", balance.principalDue().display());
        facts.put("interestDue", balance.interestDue().display());
        facts.put("penaltyDue", balance.penaltyDue().display());
        facts.put("daysPastDue", balance.daysPastDue());
        facts.put("limitationStatus", limitation.status().name());
        facts.put("limitationExpiresOn", limitation.expiresOn().toString());
        lastStep(caseNo, facts);
        return facts;
    }

    private void lastStep(CaseNo caseNo, Map<String, Object> facts) {
        List<StageRun> tried =
                runs.of(caseNo).stream().filter(run -> run.outcome() != null).toList();
        if (!tried.isEmpty()) {
            StageRun last = tried.get(tried.size() - 1);
            facts.put("lastStage", bilingual("stage." + last.stage()));
            facts.put(
                    "lastOutcome",
                    bilingual(
                            last.outcome().equals(StageRun.INTERRUPTED)
                                    ? "outcome.interrupted"
                                    : last.stage() + "." + last.outcome()));
        }
        timeline.of(caseNo).stream()
                .filter(entry -> entry.kind().equals("next-step"))
                .reduce((first, second) -> second)
                .ifPresent(entry -> facts.put("nextStepWhy", entry.args().get("why")));
    }

    private String bilingual(String key) {
        return messages.getMessage(key, null, key, Locale.SIMPLIFIED_CHINESE)
                + " / "
                + messages.getMessage(key, null, key, Locale.ENGLISH);
    }
}
