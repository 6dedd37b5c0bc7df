alter table intake_file drop constraint intake_file_kind_check,
    add constraint intake_file_kind_check check (kind in ('LOANS', 'PAYMENTS', 'STATEMENT'));
comment on column intake_file.last_line is 'Line on which the last row that is taken begins, of a statement its number among the payments; written with what the rows changed';

alter table unmatched_payment alter contract_no drop not null,
    add payer       text not null default '',
    add clue        text not null default '',
    add returned_on date;
comment on table unmatched_payment is 'Payments whose contract was not known or not certain when they came; they stay after they are matched, so that the same file changes nothing';
comment on column unmatched_payment.contract_no is 'As the file names it; null for a payment of a bank statement';
comment on column unmatched_payment.clue is 'What the payer wrote, and what names the payment at the banks';
comment on column unmatched_payment.returned_on is 'The day on which it went back to its payer before anybody matched it';
drop index unmatched_payment_waiting;
create index unmatched_payment_waiting on unmatched_payment (number) where matched_no is null and returned_on is null;

create table bank_receipt (
    payment_ref text           primary key,
    account     text           not null,
    refs        text[]         not null,
    received_on date           not null,
    amount      numeric(14, 2) not null
);
comment on table bank_receipt is 'Payments that bank statements brought, with what a later return names them by';
create index bank_receipt_refs on bank_receipt using gin (refs);
create index bank_receipt_amount on bank_receipt (amount, received_on);

create table bank_return (
    return_ref  text           primary key,
    number      bigint         not null generated always as identity unique,
    account     text           not null,
    refs        text[]         not null,
    returned_on date           not null,
    amount      numeric(14, 2) not null,
    reason      text           not null,
    arrived_at  timestamptz    not null,
    payment_ref text,
    settled_by  text,
    settled_at  timestamptz,
    check ((payment_ref is null) = (settled_by is null) and (settled_by is null) = (settled_at is null))
);
comment on table bank_return is 'Payments that went back, by bank statement';
comment on column bank_return.payment_ref is 'The payment that it took back; null while a person must say which';
create index bank_return_waiting on bank_return (number) where payment_ref is null;
