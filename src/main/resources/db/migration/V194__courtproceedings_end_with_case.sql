alter table court_proceeding add column stood text check (stood in
    ('submitted', 'accepted', 'feePaid', 'judged', 'effective', 'executing'));
comment on column court_proceeding.stood is 'Where a suit stood that ended because its case was closed; null once it is withdrawn at the court';

-- Suits that stayed pending when their case was closed, before the one ended with the other.
update court_proceeding p
set standing = 'ended', stood = standing, ending = c.outcome, ended_on = current_date
from legal_case c
where c.case_no = p.case_no and c.status = 'CLOSED' and p.standing <> 'ended';
