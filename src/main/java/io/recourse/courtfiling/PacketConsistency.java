package io.recourse.courtfiling;

import io.recourse.common.Money;
import io.recourse.common.Refused;
import io.recourse.documents.ChineseFormat;
import io.recourse.documents.Document;
import io.recourse.documents.DocumentId;
import io.recourse.documents.Documents;
import io.recourse.engine.Decisions;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Whether the papers of a packet agree with each other and with the case. The facts are read back from the papers as they
 * are, sentence by sentence of the table {@code packet-statement}: a template may have been changed since, the debtor's
 * name corrected, a payment booked back. The evidence list must give each piece of evidence the pages that it has in the
 * bundle: one that was sent since moves all behind it.
 */
@Component
@Transactional(readOnly = true)
public class PacketConsistency {

    private static final String EVIDENCE_LIST = "court-filing/evidence-list";

    private final FilingPacket packet;
    private final CaseEvidence evidence;
    private final Documents documents;
    private final Decisions decisions;
    private final PacketFaults faults;
    private final Clock clock;

    PacketConsistency(
            FilingPacket packet,
            CaseEvidence evidence,
            Documents documents,
            Decisions decisions,
            PacketFaults faults,
            Clock clock) {
        this.packet = packet;
        this.evidence = evidence;
        this.documents = documents;
        this.decisions = decisions;
        this.faults = faults;
        this.clock = clock;
    }

    /**
     * One paper is wrong in one fact.
     *
     * @param paper the template of the paper
     * @param fact its name in the table
     * @param stated null where the paper does not say it
     * @param expected as the case has it
     */
    public record Disagreement(String paper, String fact, String stated, String expected) {}

    /** All that disagrees, in the order of the papers, in both languages; empty when all is well. */
    public List<String> faults(CourtFiling filing) {
        return of(filing).stream().map(faults::inWords).toList();
    }

    /** @throws Refused with code {@code filing.packet-disagrees}, naming what disagrees */
    void require(CourtFiling filing) {
        List<String> found = faults(filing);
        if (!found.isEmpty()) {
            throw new Refused("filing.packet-disagrees", String.join("; ", found));
        }
    }

    /** @return nothing for a filing without papers, or of a case that owes nothing any more */
    List<Disagreement> of(CourtFiling filing) {
        if (filing.documentIds().isEmpty() || !packet.owesStill(filing)) {
            return List.of();
        }
        FilingPapers papers = packet.papers(filing);
        List<Document> printed = filing.documentIds().stream()
                .map(id -> documents.get(new DocumentId(id)))
                .toList();
        Map<String, Object> facts = papers.facts();
        facts.put("issuedOn", LocalDate.ofInstant(printed.get(0).createdAt(), clock.getZone()));
        facts.put("evidenceEntries", evidence.of(filing.caseNo()).size());
        Set<Disagreement> found = new LinkedHashSet<>();
        Money total = papers.owed().total();
        if (!filing.claim().amount().equals(total)) {
            found.add(new Disagreement(
                    null, "total", ChineseFormat.figures(filing.claim().amount()), ChineseFormat.figures(total)));
        }
        printed.forEach(paper -> check(paper, facts).forEach(found::add));
        printed.stream()
                .filter(paper -> paper.template().value().equals(EVIDENCE_LIST))
                .flatMap(list -> wrongPages(list).stream())
                .forEach(found::add);
        return List.copyOf(found);
    }

    /** The first piece of evidence whose pages are not those of the list; all behind it may have moved. */
    private Optional<Disagreement> wrongPages(Document list) {
        String text = EvidenceLine.compared(documents.text(list.id()));
        return evidence.of(list.caseNo()).stream()
                .filter(line -> !line.pageRange().equals(line.pageRangeIn(text)))
                .findFirst()
                .map(line -> new Disagreement(
                        EVIDENCE_LIST,
                        "evidencePages",
                        pages(line, line.pageRangeIn(text)),
                        pages(line, line.pageRange())));
    }

    private static String pages(EvidenceLine line, String range) {
        return line.no() + " " + line.title() + ": " + (range.isEmpty() ? "—" : range);
    }

    private Stream<Disagreement> check(Document paper, Map<String, Object> facts) {
        String text = PaperStatement.withoutSpaces(documents.text(paper.id()));
        String name = paper.template().value();
        return statements(name.substring(name.lastIndexOf('/') + 1)).stream()
                .flatMap(statement -> statement.in(text, facts).stream())
                .filter(stated -> isWrong(stated, facts))
                .map(stated -> new Disagreement(name, stated.fact(), stated.value(), print(stated.expected(facts))));
    }

    private static boolean isWrong(PaperStatement.Stated stated, Map<String, Object> facts) {
        return stated.value() == null
                || !PaperStatement.prints(stated.expected(facts)).contains(stated.value());
    }

    private static String print(Object fact) {
        return PaperStatement.prints(fact).stream().findFirst().orElse(null);
    }

    private List<PaperStatement> statements(String paper) {
        Map<String, Object> asked = new HashMap<>(Map.of("paper", paper));
        return decisions.ask("packet-statement", asked).outputs().stream()
                .map(row -> new PaperStatement((String) row.get("statement")))
                .toList();
    }
}
