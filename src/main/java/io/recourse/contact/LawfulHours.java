package io.recourse.contact;

import io.recourse.common.Policy;
import io.recourse.legalcase.PartyRole;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * From 22:00 to 08:00 nobody is contacted (C1: GB/T 45251-2025, CBA 2026), unless the debtor agreed to other hours; nor at
 * lawful hours outside those that he chose. What the post brings disturbs nobody at night.
 */
@Component
@Order(5)
class LawfulHours implements ContactRule {

    private static final String STARTS = "contact-day-starts";
    private static final String ENDS = "contact-day-ends";
    private static final String CHOSEN =
            "借款人的选择：只在他选择的时段联系。 / The debtor's choice: contact at the hours that he chose only.";

    private record Hours(int from, int to) {

        boolean contain(ZonedDateTime at) {
            return at.getHour() >= from && at.getHour() < to;
        }

        Stream<Hours> within(Hours lawful) {
            Hours common = new Hours(Math.max(from, lawful.from), Math.min(to, lawful.to));
            return common.from < common.to ? Stream.of(common) : Stream.empty();
        }

        Instant nextAfter(ZonedDateTime at) {
            LocalDate day =
                    at.getHour() < from ? at.toLocalDate() : at.toLocalDate().plusDays(1);
            return day.atTime(from, 0).atZone(at.getZone()).toInstant();
        }
    }

    private final Policy policy;

    LawfulHours(Policy policy) {
        this.policy = policy;
    }

    @Override
    public Permission check(Circumstances c, ZonedDateTime at) {
        List<Hours> lawful = lawful(c, at).toList();
        List<Hours> kept = chosen(c, lawful);
        if (c.contact().channel() == Channel.POST || kept.stream().anyMatch(hours -> hours.contain(at))) {
            return Permission.ALLOWED;
        }
        Instant next = kept.stream()
                .map(hours -> hours.nextAfter(at))
                .min(Comparator.naturalOrder())
                .orElseThrow();
        if (lawful.stream().anyMatch(hours -> hours.contain(at))) {
            return Permission.refused("chosen-hours", CHOSEN, next);
        }
        LocalDate day = at.toLocalDate();
        String broken = at.getHour() < policy.count(STARTS, day) ? STARTS : ENDS;
        return Permission.refused("quiet-hours", policy.source(broken, day), next);
    }

    /** The hours that the debtor asks for narrow the lawful ones; they never widen them nor leave none. */
    private static List<Hours> chosen(Circumstances c, List<Hours> lawful) {
        List<Hours> narrowed = c.role() != PartyRole.DEBTOR
                ? List.of()
                : c.facts().stream()
                        .filter(fact -> fact.kind() == ContactFact.Kind.HOURS_CHOSEN)
                        .map(fact -> new Hours(fact.hourFrom(), fact.hourTo()))
                        .flatMap(hours -> lawful.stream().flatMap(hours::within))
                        .toList();
        return narrowed.isEmpty() ? lawful : narrowed;
    }

    private Stream<Hours> lawful(Circumstances c, ZonedDateTime at) {
        LocalDate day = at.toLocalDate();
        Hours usual = new Hours(policy.count(STARTS, day), policy.count(ENDS, day));
        Stream<Hours> agreed = c.role() != PartyRole.DEBTOR
                ? Stream.empty()
                : c.facts().stream()
                        .filter(fact -> fact.kind() == ContactFact.Kind.HOURS_AGREED)
                        .map(fact -> new Hours(fact.hourFrom(), fact.hourTo()));
        return Stream.concat(Stream.of(usual), agreed);
    }
}
