-- A judgment that an appeal left standing had the day of the second service for its own; the timeline kept the first.
update court_proceeding p set awarded_on = decided.served_on
from (
    select distinct on (suit.id) suit.id, (told.args ->> 'on')::date as served_on
    from court_proceeding suit
    join timeline_entry told on told.case_no = suit.case_no and told.at >= suit.opened_at
        and told.kind in ('suit-judged', 'suit-judged-finally', 'suit-mediated')
    where not exists (
            select 1 from court_proceeding later
            where later.case_no = suit.case_no and later.opened_at > suit.opened_at and later.opened_at <= told.at)
        and exists (
            select 1 from timeline_entry upheld
            where upheld.case_no = suit.case_no and upheld.kind = 'judgment-upheld' and upheld.at >= suit.opened_at)
    order by suit.id, told.id desc) decided
where decided.id = p.id and p.awarded_on <> decided.served_on;
