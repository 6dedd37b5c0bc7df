alter table bureau_record add column closing boolean not null default false;
alter table bureau_batch_held add column closing boolean not null default false;
comment on column bureau_record.closing is 'It says that the loan is settled: once a file with it was handed in, the account is reported no more';
comment on column bureau_batch_held.closing is 'A closing was held: it goes with a later file as soon as nothing holds it';

update bureau_record r set closing = true
from bureau_batch b, legal_case c
where b.id = r.batch_id and c.case_no = r.case_no and r.correction_id is null
    and c.status = 'CLOSED' and c.outcome not in ('WRITTEN_OFF', 'RECALLED')
    and r.month = date_trunc('month', c.closed_at at time zone 'Asia/Shanghai');
update bureau_batch_held h set closing = true
from bureau_batch b, legal_case c
where b.id = h.batch_id and c.case_no = h.case_no
    and c.status = 'CLOSED' and c.outcome not in ('WRITTEN_OFF', 'RECALLED')
    and b.month = date_trunc('month', c.closed_at at time zone 'Asia/Shanghai');
