package io.recourse.intake;

import static io.recourse.intake.LoanRowReader.CONTRACT_NO;

import io.recourse.common.Actor;
import io.recourse.common.ContractNo;
import io.recourse.legalcase.Lender;
import io.recourse.legalcase.Lenders;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Rows of loans: a new contract is opened, a known one changed, the same again left as it is. */
@Component
class TakeLoans implements RowTaker {

    private record Reading(Cells cells, Optional<ContractNo> contractNo, Optional<LoanRow> loan) {}

    private final Lenders lenders;
    private final ContractTable contracts;
    private final KnownContracts knownContracts;
    private final OpenContract openContract;
    private final ChangeContract changeContract;
    private final Clock clock;

    TakeLoans(
            Lenders lenders,
            ContractTable contracts,
            KnownContracts knownContracts,
            OpenContract openContract,
            ChangeContract changeContract,
            Clock clock) {
        this.lenders = lenders;
        this.contracts = contracts;
        this.knownContracts = knownContracts;
        this.openContract = openContract;
        this.changeContract = changeContract;
        this.clock = clock;
    }

    @Override
    public FileKind kind() {
        return FileKind.LOANS;
    }

    @Override
    public void take(IntakeFile file, List<Row> rows, Tally tally) {
        Actor by = new Actor(file.uploadedBy());
        List<Reading> readings = read(rows);
        blameRepeated(file, readings);
        Map<ContractNo, KnownContract> known = knownContracts.among(readings.stream()
                .flatMap(reading -> reading.contractNo().stream())
                .toList());
        List<LoanRow> unknown = new ArrayList<>();
        for (Reading reading : readings) {
            if (reading.cells().isFaulty()) {
                tally.reject(reading.cells().faults());
                continue;
            }
            LoanRow loan = reading.loan().orElseThrow();
            KnownContract contract = known.get(loan.contractNo());
            if (contract == null) {
                unknown.add(loan);
                tally.accept();
            } else {
                takeKnown(reading.cells(), contract, loan, by, tally);
            }
        }
        openContract.openAll(unknown, by);
    }

    private List<Reading> read(List<Row> rows) {
        LoanRowReader reader = new LoanRowReader(
                lenders.all().stream().map(Lender::code).collect(Collectors.toSet()), LocalDate.now(clock));
        return rows.stream()
                .map(Cells::new)
                .map(cells -> new Reading(cells, cells.value(CONTRACT_NO, ContractNo::new), reader.read(cells)))
                .toList();
    }

    /** Which of two rows of a contract is right nobody knows; the first is taken and the others are told. */
    private void blameRepeated(IntakeFile file, List<Reading> readings) {
        Map<ContractNo, Integer> lines = new LinkedHashMap<>();
        readings.forEach(reading -> reading.contractNo()
                .ifPresent(contractNo ->
                        lines.putIfAbsent(contractNo, reading.cells().line())));
        Map<ContractNo, Integer> firstLines = contracts.firstLines(file.id(), lines);
        readings.forEach(reading -> reading.contractNo()
                .map(firstLines::get)
                .filter(line -> line != reading.cells().line())
                .ifPresent(line -> reading.cells().blame(CONTRACT_NO, "intake.contract.repeated", line)));
    }

    private void takeKnown(Cells cells, KnownContract contract, LoanRow loan, Actor by, Tally tally) {
        List<String> columns = loan.differences(contract.row());
        if (columns.isEmpty()) {
            tally.duplicate();
            return;
        }
        if (contract.legalCase().isClosed()) {
            cells.blame(
                    CONTRACT_NO,
                    "intake.contract.case-closed",
                    contract.legalCase().caseNo(),
                    String.join(", ", columns));
        }
        columns.stream()
                .filter(LoanRow.FIXED::contains)
                .forEach(column -> cells.blame(
                        column, "intake.contract.fixed", contract.legalCase().caseNo()));
        if (cells.isFaulty()) {
            tally.reject(cells.faults());
        } else {
            changeContract.change(contract, loan, columns, by);
            tally.accept();
        }
    }
}
