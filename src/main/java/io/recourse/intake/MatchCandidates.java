package io.recourse.intake;

import io.recourse.common.CaseNo;
import io.recourse.common.ContractNo;
import io.recourse.common.Money;
import io.recourse.common.Refused;
import io.recourse.engine.Decisions;
import io.recourse.ledger.Ledger;
import io.recourse.ledger.Statement;
import io.recourse.legalcase.LegalCase;
import io.recourse.legalcase.LegalCases;
import io.recourse.legalcase.Parties;
import io.recourse.legalcase.Party;
import io.recourse.legalcase.PartyRole;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/**
 * The contracts that a payment may be for, ranked by the decision table {@code payment-match}. What the payer wrote names
 * contracts and cases; the payer's own name finds more; the amount tells them apart.
 */
@Component
public class MatchCandidates {

    private static final int MOST_NAMESAKES = 20;
    private static final int MOST_WORDS = 50;
    /** Shorter words, such as years and amounts, name contracts only by accident. */
    private static final int SHORTEST = 6;

    private static final Pattern LATIN = Pattern.compile("[A-Za-z0-9._/-]{" + SHORTEST + ",64}");
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}._/-]{" + SHORTEST + ",64}");
    private static final Pattern CASE = Pattern.compile("RC\\d{4}-\\d{6,}");

    private final LegalCases cases;
    private final Parties parties;
    private final Ledger ledger;
    private final Decisions decisions;

    MatchCandidates(LegalCases cases, Parties parties, Ledger ledger, Decisions decisions) {
        this.cases = cases;
        this.parties = parties;
        this.ledger = ledger;
        this.decisions = decisions;
    }

    /** The one contract that the table is certain of; nothing where it is certain of several. */
    Optional<ContractNo> certain(BankPayment payment) {
        List<Candidate> certain = of(payment.clue(), payment.payer(), payment.amount(), payment.bookedOn()).stream()
                .filter(Candidate::certain)
                .toList();
        return certain.size() == 1 ? Optional.of(certain.get(0).contractNo()) : Optional.empty();
    }

    /** The likeliest first. */
    public List<Candidate> of(UnmatchedPayment payment) {
        String clue = payment.statedNo() == null ? payment.clue() : payment.statedNo() + " " + payment.clue();
        return of(clue, payment.payer(), payment.amount(), payment.receivedOn());
    }

    private List<Candidate> of(String clue, String payer, Money amount, LocalDate on) {
        Map<CaseNo, LegalCase> named = named(clue);
        Map<CaseNo, LegalCase> found = new LinkedHashMap<>(named);
        if (!payer.isEmpty()) {
            parties.casesOf(payer, MOST_NAMESAKES).forEach(caseNo -> found.computeIfAbsent(caseNo, cases::get));
        }
        Map<CaseNo, List<Party>> persons = parties.of(found.keySet());
        return found.values().stream()
                .map(legalCase -> {
                    String reference =
                            !named.containsKey(legalCase.caseNo()) ? "none" : named.size() == 1 ? "exact" : "several";
                    List<Party> own = persons.getOrDefault(legalCase.caseNo(), List.of());
                    return candidate(
                            legalCase, reference, payer(payer, own), amount(legalCase.contractNo(), amount, on), own);
                })
                .sorted(Comparator.comparing(Candidate::confidence)
                        .reversed()
                        .thenComparing(candidate -> candidate.caseNo().value()))
                .toList();
    }

    private Candidate candidate(
            LegalCase legalCase, String reference, String payer, String amount, List<Party> persons) {
        Decisions.Answer answer =
                decisions.ask("payment-match", Map.of("reference", reference, "payer", payer, "amount", amount));
        Map<String, Object> row = answer.single();
        return new Candidate(
                legalCase.caseNo(),
                legalCase.contractNo(),
                persons.stream()
                        .filter(person -> person.role() == PartyRole.DEBTOR)
                        .map(Party::name)
                        .findFirst()
                        .orElse(""),
                reference,
                payer,
                amount,
                ((Number) row.get("confidence")).intValue(),
                "post".equals(row.get("course")),
                answer.why());
    }

    private Map<CaseNo, LegalCase> named(String clue) {
        Set<String> words = words(clue);
        Map<CaseNo, LegalCase> named = new LinkedHashMap<>();
        cases.findByContracts(words.stream().map(ContractNo::new).toList())
                .values()
                .forEach(legalCase -> named.put(legalCase.caseNo(), legalCase));
        words.stream()
                .filter(word -> CASE.matcher(word).matches())
                .flatMap(word -> cases.find(new CaseNo(word)).stream())
                .forEach(legalCase -> named.put(legalCase.caseNo(), legalCase));
        return named;
    }

    /** As written and in capitals; a number that was typed with blanks in it is read without them too. */
    private static Set<String> words(String clue) {
        Set<String> words = new TreeSet<>();
        for (String text : List.of(clue, clue.replaceAll("\\s+", ""))) {
            for (Pattern form : List.of(LATIN, WORD)) {
                Matcher matcher = form.matcher(text);
                while (words.size() < MOST_WORDS && matcher.find()) {
                    words.add(matcher.group());
                    words.add(matcher.group().toUpperCase(Locale.ROOT));
                }
            }
        }
        return words;
    }

    private static String payer(String payer, Collection<Party> persons) {
        if (payer.isEmpty()) {
            return "unknown";
        }
        return Stream.of(PartyRole.DEBTOR, PartyRole.GUARANTOR)
                .filter(role -> persons.stream()
                        .anyMatch(
                                person -> person.role() == role && person.name().equals(payer)))
                .map(role -> role == PartyRole.DEBTOR ? "debtor" : "guarantor")
                .findFirst()
                .orElse("other");
    }

    private String amount(ContractNo contractNo, Money amount, LocalDate on) {
        try {
            Statement statement = ledger.statement(contractNo, on);
            if (statement.balance().totalDue().equals(amount)) {
                return "due";
            }
            boolean instalment = statement.instalments().stream()
                    .anyMatch(line -> line.principal()
                            .charged()
                            .plus(line.interest().charged())
                            .equals(amount));
            return instalment ? "instalment" : "other";
        } catch (Refused refused) {
            return "other";
        }
    }
}
