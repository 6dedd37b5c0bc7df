package io.recourse.courtfiling;

import io.recourse.documents.Printable;
import io.recourse.documents.PrintedOn;
import io.recourse.documents.Requirements;
import java.time.LocalDate;
import java.util.List;

/**
 * Everything that a 授权委托书 prints: it must name the matter and the extent of authority, and special authority each act
 * (CPL 62).
 *
 * @param cause 案由
 * @param agents one or two (CPL 61)
 */
@PrintedOn("court-filing/power-of-attorney")
public record PowerOfAttorney(
        LocalDate issuedOn, String court, String cause, Plaintiff principal, String defendants, List<Agent> agents)
        implements Printable {

    /** @throws io.recourse.common.InvalidFields naming what is missing */
    public PowerOfAttorney {
        new Requirements()
                .given("issuedOn", issuedOn)
                .given("court", court)
                .given("cause", cause)
                .given("principal", principal)
                .given("defendants", defendants)
                .some("agents", agents)
                .holds("agents", agents == null || agents.size() <= 2, "document.too-many-agents")
                .check();
        agents = List.copyOf(agents);
    }

    static PowerOfAttorney of(FilingPapers papers) {
        return new PowerOfAttorney(
                papers.preparedOn(),
                papers.court(),
                papers.cause(),
                papers.plaintiff(),
                papers.defendantNames(),
                List.of(papers.agent()));
    }
}
