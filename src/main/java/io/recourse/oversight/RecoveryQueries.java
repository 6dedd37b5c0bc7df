package io.recourse.oversight;

/** How the tables of recovery are counted. */
final class RecoveryQueries {

    /** A case is in one cohort: from the day on which it was placed. */
    private static final String COHORTS = """
            select case_no, to_char(opened_on, 'YYYY-MM') as grp, opened_on as from_day, date 'infinity' as next_day,
                timestamptz '-infinity' as from_at, timestamptz 'infinity' as next_at
            from legal_case
            where opened_on >= :from and opened_on <= :to and (cast(:lender as text) is null or lender_code = :lender)
            """;

    /** A case belongs to the stage that it entered last, until it enters another. */
    private static final String ENTRIES = """
            select case_no, grp, from_day, coalesce(cast(next_at at time zone 'Asia/Shanghai' as date), 'infinity') as next_day,
                from_at, coalesce(next_at, 'infinity') as next_at
            from (
                select r.case_no, r.stage as grp, cast(r.entered_at at time zone 'Asia/Shanghai' as date) as from_day,
                    r.entered_at as from_at,
                    lead(r.entered_at) over (partition by r.case_no order by r.entered_at, r.id) as next_at
                from stage_run r join legal_case c on c.case_no = r.case_no
                where cast(:lender as text) is null or c.lender_code = :lender) run
            where from_day >= :from and from_day <= :to
            """;

    private static final String CASES = """
            with part as (%s)
            select p.grp, count(*) as cases, coalesce(sum(s.owed), 0) as placed, coalesce(sum(m.amount), 0) as recovered,
                count(*) filter (where x.cured) as cured,
                coalesce(sum(x.closed_on - p.from_day) filter (where x.cured), 0) as cure_days,
                count(*) filter (where s.owed is null) as unreckoned
            from part p join legal_case c on c.case_no = p.case_no
            cross join lateral (
                select cast(c.closed_at at time zone 'Asia/Shanghai' as date) as closed_on,
                    c.outcome in ('PAID', 'PLAN_KEPT') and c.status = 'CLOSED' and p.next_day = 'infinity' as cured) x
            left join case_standing s on s.case_no = p.case_no and s.on_day = p.from_day
            left join lateral (
                select sum(amount) as amount from recovered_money m
                where m.case_no = p.case_no and m.on_day > p.from_day and m.on_day <= p.next_day and m.on_day <= :today) m on true
            group by 1
            """;

    private static final String CONTACTS = """
            with part as (%s)
            select p.grp, k.channel, cast(k.at at time zone 'Asia/Shanghai' as date) as day, count(*) as contacts
            from part p join collecting_contact k on k.case_no = p.case_no and k.at >= p.from_at and k.at < p.next_at
            where k.made_by <> 'AGENCY'
            group by 1, 2, 3
            """;

    private static final String COURT_COSTS = """
            with part as (%s)
            select p.grp, sum(case l.move when 'ADVANCED' then l.amount else -l.amount end) as cost
            from part p join legal_case c on c.case_no = p.case_no join loan_cost l on l.contract_no = c.contract_no
            where l.moved_on >= p.from_day and l.moved_on < p.next_day and l.moved_on <= :today
            group by 1
            """;

    private static final String PLACEMENTS = """
            with part as (%s)
            select p.grp, a.id, a.agency_code
            from part p join agency_placement a on a.case_no = p.case_no
                and a.handed_over_at >= p.from_at and a.handed_over_at < p.next_at
            """;

    private static final String ROLLS = """
            with month as (
                select cast(m as date) as first, cast(m + interval '1 month' - interval '1 day' as date) as last
                from generate_series(date_trunc('month', cast(:from as timestamp)), cast(:to as timestamp), interval '1 month') m
            ), moved as (
                select o.owed, e.days_past_due, c.closed_at is null
                        or cast(c.closed_at at time zone 'Asia/Shanghai' as date) > month.last as there,
                    least(7, ceil(greatest(o.days_past_due - :current, 0) / cast(:width as numeric))) as bucket,
                    least(7, ceil(greatest(e.days_past_due - :current, 0) / cast(:width as numeric))) as after
                from month join case_standing o on o.on_day = month.first - 1
                join case_standing e on e.case_no = o.case_no and e.on_day = month.last
                join legal_case c on c.case_no = o.case_no
                where month.first >= :from and month.last <= :to and month.last < :today and c.opened_on < month.first
                    and (c.closed_at is null or cast(c.closed_at at time zone 'Asia/Shanghai' as date) >= month.first)
                    and (cast(:lender as text) is null or c.lender_code = :lender)
            )
            select cast(bucket as text) as grp, count(*) as cases, sum(owed) as opening,
                coalesce(sum(owed) filter (where there and after > bucket), 0) as rolled,
                count(*) filter (where bucket > 0 and after = 0) as cured
            from moved group by 1
            """;

    private static final String PLANS = """
            select to_char(p.signed_on, 'YYYY-MM') as grp, count(*) as plans, count(*) filter (where p.status = 'ACTIVE') as running,
                count(*) filter (where p.status = 'KEPT') as kept, count(*) filter (where p.status = 'BREACHED') as broken,
                count(*) filter (where p.status in ('KEPT', 'BREACHED')) as ended, coalesce(sum(m.amount), 0) as recovered
            from instalment_plan p join legal_case c on c.case_no = p.case_no
            left join lateral (
                select sum(amount) as amount from recovered_money m
                where m.case_no = p.case_no and m.on_day > p.signed_on and m.on_day <= coalesce(p.ended_on, :today)
                    and m.on_day <= :today) m on true
            where p.signed_on >= :from and p.signed_on <= :to and p.status in ('ACTIVE', 'KEPT', 'BREACHED', 'REPLACED')
                and (cast(:lender as text) is null or c.lender_code = :lender)
            group by 1
            """;

    private static final String LETTERS = """
            select to_char(l.sent_on, 'YYYY-MM') as grp, count(*) as letters, count(l.delivered_on) as delivered,
                count(*) filter (where m.amount > 0) as answered, coalesce(sum(m.amount), 0) as recovered
            from (
                select *, cast(dispatched_at at time zone 'Asia/Shanghai' as date) as sent_on
                from demand_letter where dispatched_at is not null) l
            join legal_case c on c.case_no = l.case_no
            left join lateral (
                select sum(amount) as amount from recovered_money m
                where m.case_no = l.case_no and m.on_day >= l.delivered_on and m.on_day <= l.deadline_on
                    and m.on_day <= :today) m on true
            where l.sent_on >= :from and l.sent_on <= :to and (cast(:lender as text) is null or c.lender_code = :lender)
            group by 1
            """;

    private static final String SUITS = """
            select to_char(s.filed_on, 'YYYY-MM') as grp, count(*) as suits, count(s.adjudged) as judged,
                coalesce(sum(s.adjudged), 0) as adjudged, coalesce(sum(m.amount) filter (where s.adjudged is not null), 0) as paid_of_judged,
                coalesce(sum(m.amount), 0) as recovered
            from (
                select *, case when standing <> 'agreed' then amount end as adjudged,
                    lead(filed_on) over (partition by case_no order by filed_on, id) as next_on
                from court_proceeding) s
            join legal_case c on c.case_no = s.case_no
            left join lateral (
                select sum(amount) as amount from recovered_money m
                where m.case_no = s.case_no and m.on_day > s.filed_on and m.on_day <= coalesce(s.next_on, :today)
                    and m.on_day <= :today) m on true
            where s.filed_on >= :from and s.filed_on <= :to and (cast(:lender as text) is null or c.lender_code = :lender)
            group by 1
            """;

    private RecoveryQueries() {}

    /** One row a group: {@code grp} and the figures by their names. */
    static String figures(RecoveryBy by) {
        return switch (by) {
            case COHORT, STAGE -> CASES.formatted(parts(by));
            case ROLL -> ROLLS;
            case PLANS -> PLANS;
            case LETTERS -> LETTERS;
            case SUITS -> SUITS;
        };
    }

    static String contacts(RecoveryBy by) {
        return CONTACTS.formatted(parts(by));
    }

    static String courtCosts(RecoveryBy by) {
        return COURT_COSTS.formatted(parts(by));
    }

    static String placements(RecoveryBy by) {
        return PLACEMENTS.formatted(parts(by));
    }

    private static String parts(RecoveryBy by) {
        return by == RecoveryBy.COHORT ? COHORTS : ENTRIES;
    }
}
