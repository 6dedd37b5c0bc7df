create table case_standing (
    case_no       text           not null references legal_case,
    on_day        date           not null,
    owed          numeric(14, 2) not null,
    days_past_due int            not null,
    primary key (case_no, on_day)
);
comment on table case_standing is 'What cases owed at the end of the days that figures of recovery need: the day of placing, the first day of a stage, the ends of months. Reckoned by the ledger; may be emptied at any time';
comment on column case_standing.owed is 'Due and not due';
create index case_standing_day on case_standing (on_day);

create table case_standing_stale (
    id          bigint generated always as identity primary key,
    contract_no text not null,
    from_day    date not null
);
comment on table case_standing_stale is 'Contracts whose standings from a day on are to be reckoned anew';

create view collecting_contact as
select 'a' || a.id as id, a.case_no, a.at, a.channel, a.made_by, a.actor, a.channel = 'CALL' as dial,
    a.channel = 'CALL' and coalesce(r.result in ('REACHED', 'OTHER_ANSWERED'), false) as connect,
    a.channel = 'CALL' and a.role <> 'CONTACT' and coalesce(r.result = 'REACHED', false) as right_party
from contact_attempt a left join contact_result r on r.attempt_id = a.id
where not a.inbound and a.purpose <> 'FIND_DEBTOR'
union all
select 'd' || d.id, d.case_no, d.ended_at, d.channel, 'STAFF', '', false, false, false
from dispatch d
where d.status = 'SENT' and d.purpose not in ('CREDIT_CORRECTION', 'SERVICE', 'FIND_DEBTOR');
comment on view collecting_contact is 'Attempts to collect: not the debtor''s own calls, and not what is owed to him in any case';

create view recovered_money as
select c.case_no, p.received_on as on_day, p.amount
from loan_payment p join legal_case c on c.contract_no = p.contract_no
where not exists (select 1 from loan_reversal r where r.payment_ref = p.payment_ref)
union all
select c.case_no, r.paid_on, -r.amount
from loan_refund r join legal_case c on c.contract_no = r.contract_no;
comment on view recovered_money is 'What came in and was not taken back, less what was paid back to the debtor';
