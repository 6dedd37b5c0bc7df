package io.recourse.debtorpage;

import io.recourse.common.Actor;
import io.recourse.common.Policy;
import io.recourse.legalcase.Parties;
import io.recourse.legalcase.Timeline;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Opens a debtor's page to who has its link and knows the last four characters of the debtor's identity number. */
@Component
class OpenPage {

    /** What came of an entry. */
    enum Outcome {
        OPENED,
        WRONG,
        /** The link is locked, by this entry or before. */
        LOCKED,
        /** There were too many from the address: it was not looked at. */
        TOO_MANY,
        /** The link is none, or none any more, or not for this browser. */
        CLOSED
    }

    /**
     * What came of an entry.
     *
     * @param left how many more may be wrong; 0 unless this one was
     * @param visit the secret of the visit; null unless it was opened
     * @param browser the mark that the browser keeps; null unless it was opened
     */
    record Entered(Outcome outcome, int left, String visit, String browser) {

        private static Entered not(Outcome outcome) {
            return new Entered(outcome, 0, null, null);
        }
    }

    private static final int CHARACTERS = 4;

    private final LinkTable table;
    private final Links links;
    private final Visits visits;
    private final Misses misses;
    private final Parties parties;
    private final Policy policy;
    private final Timeline timeline;
    private final Clock clock;

    OpenPage(
            LinkTable table,
            Links links,
            Visits visits,
            Misses misses,
            Parties parties,
            Policy policy,
            Timeline timeline,
            Clock clock) {
        this.table = table;
        this.links = links;
        this.visits = visits;
        this.misses = misses;
        this.parties = parties;
        this.policy = policy;
        this.timeline = timeline;
        this.clock = clock;
    }

    /**
     * Looks at a link before anything is entered; one that cannot be opened counts for the address.
     *
     * @param browser the mark that the browser brought; null for none
     */
    @Transactional
    public Optional<Outcome> look(String token, String browser, String address) {
        if (misses.areTooMany(address)) {
            return Optional.of(Outcome.TOO_MANY);
        }
        Optional<Link> link = links.openable(token, browser);
        if (link.isEmpty()) {
            misses.count(address);
            return Optional.of(Outcome.CLOSED);
        }
        return link.filter(Link::isLocked).map(locked -> Outcome.LOCKED);
    }

    /** Tries to open the page; an entry counts before others can be tried beside it. */
    @Transactional
    public Entered enter(String token, String browser, String characters, String address) {
        misses.lock(address);
        if (misses.areTooMany(address)) {
            return Entered.not(Outcome.TOO_MANY);
        }
        Optional<Link> found = table.lock(Link.hash(token)).filter(link -> links.isOpenable(link, browser));
        if (found.isEmpty()) {
            misses.count(address);
            return Entered.not(Outcome.CLOSED);
        }
        Link link = found.get();
        if (link.isLocked()) {
            return Entered.not(Outcome.LOCKED);
        }
        return isRight(link, characters) ? open(link, browser) : miss(link, address);
    }

    private Entered open(Link link, String browser) {
        String mark = browser == null ? Secret.random() : browser;
        table.open(link.id(), Link.hash(mark));
        timeline.record(link.caseNo(), "debtor-page-opened", Actor.DEBTOR, Map.of());
        return new Entered(Outcome.OPENED, 0, visits.begin(link.id()), mark);
    }

    private Entered miss(Link link, String address) {
        misses.count(address);
        table.countWrongEntry(link.id());
        int left = policy.count("page-entry-attempts", LocalDate.now(clock)) - link.wrongEntries() - 1;
        if (left > 0) {
            return new Entered(Outcome.WRONG, left, null, null);
        }
        table.revoke(link.id(), Link.Revocation.TOO_MANY_ENTRIES, clock.instant());
        timeline.record(link.caseNo(), "debtor-page-locked", Actor.SYSTEM, Map.of());
        return Entered.not(Outcome.LOCKED);
    }

    private boolean isRight(Link link, String characters) {
        String idNo = parties.debtor(link.caseNo()).idNo();
        byte[] right = idNo.substring(idNo.length() - CHARACTERS)
                .toUpperCase(Locale.ROOT)
                .getBytes(StandardCharsets.UTF_8);
        byte[] entered =
                characters.replaceAll("\\s", "").toUpperCase(Locale.ROOT).getBytes(StandardCharsets.UTF_8);
        return MessageDigest.isEqual(right, entered);
    }
}
