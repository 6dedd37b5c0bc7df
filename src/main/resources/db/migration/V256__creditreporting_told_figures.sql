alter table bureau_record
    add column overdue_amount numeric(14, 2) check (overdue_amount >= 0),
    add column overdue_days int check (overdue_days >= 0),
    add check ((overdue_amount is null) = (overdue_days is null));
comment on column bureau_record.overdue_amount is 'What of the loan it says is overdue at the month''s end; null for corrections and marks, which tell no month';
comment on column bureau_record.overdue_days is 'Days past due at the month''s end, as it says';

-- Of earlier records what was approved is all that is known; a mark repeats a month of an earlier file.
update bureau_record r set overdue_amount = p.amount, overdue_days = p.days_past_due
from bureau_record o join bureau_batch b on b.id = o.batch_id
    join lateral (select amount, days_past_due from credit_report p
        where p.case_no = o.case_no and p.reported_on <= cast(b.made_at at time zone 'Asia/Shanghai' as date)
        order by p.reported_on desc, p.id desc limit 1) p on true
where r.id = o.id and o.correction_id is null and b.kind = 'MONTH'
    and (o.month = b.month or exists (select 1 from bureau_record again where again.resent_in = b.id
        and again.case_no = o.case_no and again.month = o.month and again.correction_id is null));

create view credit_report_told as
select report_id, format, month, overdue_amount, overdue_days, made_on, sent_at, no
from (select p.id as report_id, b.format, r.month, r.overdue_amount, r.overdue_days, b.sent_at, r.no,
        cast(b.made_at at time zone 'Asia/Shanghai' as date) as made_on,
        min(r.month) filter (where r.overdue_days > 0) over (partition by p.id, b.format) as first_month
    from credit_report p join bureau_record r on r.case_no = p.case_no join bureau_batch b on b.id = r.batch_id
    where r.overdue_days is not null and r.answer is distinct from 'REJECTED' and b.status = 'SENT'
        and cast(b.made_at at time zone 'Asia/Shanghai' as date) >= p.reported_on) told
where month >= first_month;
comment on view credit_report_told is 'The months that bureaux were told because a report was approved: from the first with arrears on, rejected records aside';

create table credit_correction_month (
    correction_id uuid not null references credit_correction,
    month date not null check (extract(day from month) = 1),
    amount numeric(14, 2) not null check (amount >= 0),
    days_past_due int not null check (days_past_due >= 0),
    repayment_state text not null,
    primary key (correction_id, month),
    check (days_past_due = 0 or amount > 0)
);
comment on table credit_correction_month is 'What is right of the months that an amendment corrects, each at its end';
comment on column credit_correction_month.month is 'Its first day';

insert into credit_correction_month (correction_id, month, amount, days_past_due, repayment_state)
select k.id, date_trunc('month', p.reported_on), k.amount, k.days_past_due, k.repayment_state
from credit_correction k join credit_report p on p.id = k.report_id
where k.kind = 'AMENDMENT';

alter table credit_correction drop column amount, drop column days_past_due, drop column repayment_state;
