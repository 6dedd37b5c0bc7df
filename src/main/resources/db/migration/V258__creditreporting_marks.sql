alter table bureau_record add column mark boolean not null default false;
comment on column bureau_record.mark is 'It says only whether the account is disputed (征信业管理条例 25): it is no record of its month';

update bureau_record r set mark = true
from bureau_batch b
where b.id = r.batch_id and r.correction_id is null and not r.closing
    and (b.kind = 'CORRECTIONS'
        or r.month < b.month and not exists (select 1 from bureau_record o
            where o.resent_in = b.id and o.case_no = r.case_no and o.month = r.month and o.correction_id is null)
        or r.month = b.month and exists (select 1 from bureau_batch_held h
            where h.batch_id = b.id and h.case_no = r.case_no));

alter table credit_dispute add column recorded_at timestamptz;
update credit_dispute set recorded_at = received_on at time zone 'Asia/Shanghai';
alter table credit_dispute alter column recorded_at set not null;
comment on column credit_dispute.recorded_at is 'From then on the account counts as disputed';
