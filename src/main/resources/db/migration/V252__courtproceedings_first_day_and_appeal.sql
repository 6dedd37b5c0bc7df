alter table court_proceeding
    add column corrected_on date,
    add column ruling       boolean not null default false,
    add column appeal_fee   numeric(14, 2);
comment on column court_proceeding.filed_on is 'The day on which the papers were submitted first, which interrupts limitation (诉讼时效规定 10)';
comment on column court_proceeding.corrected_on is 'The day on which they were submitted again after a correction, the last one; null where they were not';
comment on column court_proceeding.ruling is 'Whether what the lender lost is a ruling that dismisses the suit, not a judgment (CPL 157)';
comment on column court_proceeding.appeal_fee is 'What of the fee was paid for an appeal of the lender; null where nothing was';

-- A correction overwrote the day of the filing, which the timeline told.
update court_proceeding p set corrected_on = p.filed_on, filed_on = told.filed_on, version = version + 1
from (
    select distinct on (s.id) s.id, (t.args ->> 'on')::date as filed_on
    from court_proceeding s
    join timeline_entry t on t.case_no = s.case_no and t.kind = 'suit-filed' and t.at <= s.opened_at
    where s.predecessor is null
    order by s.id, t.id desc) told
where told.id = p.id and told.filed_on < p.filed_on;

-- The suit that follows a payment order counts as brought when the order was applied for.
update court_proceeding p set filed_on = o.filed_on, version = p.version + 1
from court_proceeding o
where o.id = p.predecessor and o.filed_on < p.filed_on;

-- What was paid of the fee after the lender appealed was paid for his appeal.
update court_proceeding p set appeal_fee = paid.amount, version = version + 1
from (
    select s.id, sum(k.amount) as amount
    from court_proceeding s
    join legal_case c on c.case_no = s.case_no
    join loan_cost k on k.contract_no = c.contract_no and k.cost_ref like 'fee/' || s.id || '/%/rest'
    where exists (
        select 1 from timeline_entry t
        where t.case_no = s.case_no and t.kind = 'own-appeal' and t.at >= s.opened_at and t.at <= k.recorded_at)
    group by s.id) paid
where paid.id = p.id;
