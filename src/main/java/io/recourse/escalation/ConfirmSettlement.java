package io.recourse.escalation;

import io.recourse.casefile.CaseFile;
import io.recourse.casefile.CaseFiles;
import io.recourse.common.Actor;
import io.recourse.common.CaseNo;
import io.recourse.common.Money;
import io.recourse.documents.Document;
import io.recourse.documents.Documents;
import io.recourse.ledger.Ledger;
import io.recourse.ledger.Statement;
import io.recourse.legalcase.Timeline;
import java.time.LocalDate;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Drafts the certificate that a debt is settled, once the case is closed for it. */
@Component
public class ConfirmSettlement {

    private final CaseFiles files;
    private final Ledger ledger;
    private final Documents documents;
    private final Timeline timeline;

    ConfirmSettlement(CaseFiles files, Ledger ledger, Documents documents, Timeline timeline) {
        this.files = files;
        this.ledger = ledger;
        this.documents = documents;
        this.timeline = timeline;
    }

    /** @throws IllegalStateException when the contract still owes something */
    @Transactional
    public void certify(CaseNo caseNo) {
        CaseFile file = files.of(caseNo);
        if (!file.balance().isSettled()) {
            throw new IllegalStateException("case " + caseNo + " is not settled");
        }
        Document certificate = documents.draft(caseNo, certificate(file), Actor.SYSTEM);
        timeline.record(
                caseNo,
                "settlement-certified",
                Actor.SYSTEM,
                Map.of(),
                certificate.id().value().toString());
    }

    private SettlementCertificate certificate(CaseFile file) {
        Statement statement = ledger.statement(file.legalCase().contractNo(), file.asOf());
        LocalDate settledOn = Stream.concat(
                        statement.postings().stream().map(Statement.Posting::postedOn),
                        statement.costPostings().stream().map(Statement.CostPosting::postedOn))
                .max(LocalDate::compareTo)
                .orElse(file.asOf());
        return new SettlementCertificate(
                file.lenderLetterhead(),
                "结清 " + file.caseNo(),
                file.asOf(),
                file.recipient(),
                file.debtor().idNo(),
                file.loanFacts(),
                statement.waiver().map(Statement.Waiver::on).orElse(settledOn),
                Stream.concat(
                                statement.postings().stream().map(Statement.Posting::amount),
                                statement.costPostings().stream().map(Statement.CostPosting::amount))
                        .reduce(Money.ZERO, Money::plus),
                statement
                        .waiver()
                        .map(waiver -> waiver.principalDue()
                                .plus(waiver.interestDue())
                                .plus(waiver.penaltyDue())
                                .plus(waiver.principalNotDue())
                                .plus(waiver.costsDue()))
                        .orElse(Money.ZERO),
                file.channels());
    }
}
