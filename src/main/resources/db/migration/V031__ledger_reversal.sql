create table loan_reversal (
    payment_ref  text        primary key references loan_payment,
    reversed_on  date        not null,
    reversal_ref text        not null unique,
    reason       text        not null check (reason in ('RETURNED', 'CHARGEBACK', 'MISPOSTED')),
    recorded_at  timestamptz not null,
    recorded_by  text        not null
);
comment on table loan_reversal is 'Payments that were taken back; added to, never changed. From its day on a reversed payment counts as never received';
comment on column loan_reversal.reversal_ref is 'The bank''s or the house''s own reference of the reversal: the same again changes nothing';

create table loan_refund (
    refund_ref  text           primary key,
    contract_no text           not null references loan_terms,
    paid_on     date           not null,
    amount      numeric(14, 2) not null check (amount > 0),
    bank_ref    text           not null,
    recorded_at timestamptz    not null,
    recorded_by text           not null
);
comment on table loan_refund is 'Credit that was paid back to the debtor; added to, never changed';
comment on column loan_refund.refund_ref is 'One refund task gives one refund, however often it is completed';
create index loan_refund_contract on loan_refund (contract_no);
