package io.recourse.debtorpage;

import io.recourse.common.CaseNo;
import io.recourse.common.Policy;
import io.recourse.contact.DispatchItem;
import io.recourse.contact.PageLink;
import io.recourse.legalcase.LegalCases;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Links to debtors' pages: made for a message that leaves, and of use until they expire, their case closes or they are revoked. */
@Component
@Transactional
public class Links implements PageLink {

    private static final String ON_SCREEN = "page-link-days";
    private static final String ON_PAPER = "paper-link-days";

    private final LinkTable table;
    private final LegalCases cases;
    private final Policy policy;
    private final Clock clock;
    private final String address;

    Links(
            LinkTable table,
            LegalCases cases,
            Policy policy,
            Clock clock,
            @Value("${recourse.debtor-page.address}") String address) {
        this.table = table;
        this.cases = cases;
        this.policy = policy;
        this.clock = clock;
        this.address = address.replaceFirst("/+$", "");
    }

    @Override
    public String issue(DispatchItem item, boolean again) {
        Optional<String> kept = table.kept(item.id(), clock.instant());
        if (kept.isPresent()) {
            return address + path(kept.get());
        }
        String token = issue(item.message().caseNo(), item.id(), ON_SCREEN);
        if (again) {
            table.keep(item.id(), Link.hash(token), token);
        }
        return address + path(token);
    }

    @Override
    public void ended(UUID message) {
        table.forget(message);
    }

    @Override
    public String onPaper(DispatchItem item) {
        table.replace(item.id(), clock.instant());
        return address + path(issue(item.message().caseNo(), item.id(), ON_PAPER));
    }

    /**
     * Makes a link that no message brings.
     *
     * @return its path
     */
    public String issue(CaseNo caseNo) {
        return path(issue(caseNo, null, ON_SCREEN));
    }

    private String issue(CaseNo caseNo, UUID dispatchId, String validDays) {
        String token = Secret.random();
        Instant now = clock.instant();
        Duration valid = Duration.ofDays(policy.count(validDays, LocalDate.now(clock)));
        Link link = new Link(UUID.randomUUID(), caseNo, dispatchId, now, now.plus(valid), null, 0, null);
        table.insert(link, Link.hash(token));
        return token;
    }

    private static String path(String token) {
        return "/p/" + token;
    }

    /** The link of a token, if it may be opened in this browser; a locked one too. */
    @Transactional(readOnly = true)
    Optional<Link> openable(String token, String browser) {
        return table.find(Link.hash(token)).filter(link -> isOpenable(link, browser));
    }

    /** The link, if its page may still be seen by who opened it. */
    @Transactional(readOnly = true)
    Optional<Link> opened(UUID id) {
        return table.find(id)
                .filter(link -> link.revokedBecause() == null)
                .filter(link -> clock.instant().isBefore(link.expiresAt()) && isOfOpenCase(link));
    }

    boolean isOpenable(Link link, String browser) {
        return (link.revokedBecause() == null || link.isLocked())
                && link.isFor(browser, clock.instant())
                && isOfOpenCase(link);
    }

    private boolean isOfOpenCase(Link link) {
        return !cases.get(link.caseNo()).isClosed();
    }
}
