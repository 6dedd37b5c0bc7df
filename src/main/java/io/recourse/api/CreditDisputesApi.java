package io.recourse.api;

import io.recourse.access.CurrentUser;
import io.recourse.access.Needs;
import io.recourse.access.Right;
import io.recourse.common.CaseNo;
import io.recourse.creditreporting.CreditDispute;
import io.recourse.creditreporting.CreditDisputes;
import io.recourse.creditreporting.ReceiveDispute;
import io.recourse.legalcase.LegalCases;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Disputes of what the credit bureau was told (征信业管理条例 25, 26): record one, see what became of each. */
@RestController
@RequestMapping("/api/cases/{caseNo}/credit-disputes")
class CreditDisputesApi {

    /**
     * @param bureauRef under which the bureau, or the branch of the PBOC, passed it on; only needed when it did
     * @param authorityName the branch of the PBOC to which he complained; only of a complaint
     * @param authorityAddress where it is answered; only of a complaint
     * @param what he disputes, in his words
     * @param receivedOn the day from which the time to answer runs: of a complaint that on which the branch accepted it
     */
    record Received(
            @NotNull CreditDispute.Source source,
            @Size(max = 100) String bureauRef,
            @Size(max = 100) String authorityName,
            @Size(max = 200) String authorityAddress,
            @NotBlank @Size(max = 1000) String what,
            @NotNull LocalDate receivedOn) {}

    /**
     * @param letterNo names the dispute and its answer
     * @param reportedOn of the report that is disputed
     * @param answerBy the last day on which the answer in writing is in time
     * @param workingAnswerBy the last working day up to then
     */
    record Answer(
            String letterNo,
            CreditDispute.Status status,
            CreditDispute.Source source,
            String bureauRef,
            LocalDate receivedOn,
            LocalDate reportedOn,
            LocalDate answerBy,
            LocalDate workingAnswerBy) {}

    record Answers(List<Answer> items) {}

    private final ReceiveDispute receiveDispute;
    private final CreditDisputes disputes;
    private final LegalCases cases;
    private final CurrentUser currentUser;

    CreditDisputesApi(
            ReceiveDispute receiveDispute, CreditDisputes disputes, LegalCases cases, CurrentUser currentUser) {
        this.receiveDispute = receiveDispute;
        this.disputes = disputes;
        this.cases = cases;
        this.currentUser = currentUser;
    }

    /** The latest first. */
    @GetMapping
    @Needs(Right.SEE_CASES)
    Answers list(@PathVariable CaseNo caseNo) {
        return new Answers(disputes.of(cases.get(caseNo).caseNo()).stream()
                .map(CreditDisputesApi::answer)
                .toList());
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    @Needs(Right.STEER_CASES)
    Answer receive(@PathVariable CaseNo caseNo, @Valid @RequestBody Received dispute) {
        return answer(receiveDispute.receive(
                caseNo,
                new ReceiveDispute.Received(
                        dispute.source(),
                        dispute.bureauRef(),
                        new CreditDispute.Authority(dispute.authorityName(), dispute.authorityAddress()),
                        dispute.what(),
                        dispute.receivedOn()),
                currentUser.actor()));
    }

    private static Answer answer(CreditDispute dispute) {
        return new Answer(
                dispute.letterNo(),
                dispute.status(),
                dispute.source(),
                dispute.bureauRef(),
                dispute.receivedOn(),
                dispute.report().reportedOn(),
                dispute.answerBy(),
                dispute.workingAnswerBy());
    }
}
