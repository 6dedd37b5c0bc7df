create table loan_terms (
    contract_no    text primary key,
    principal      numeric(14, 2) not null check (principal > 0),
    currency       text           not null check (currency ~ '^[A-Z]{3}$'),
    disbursed_on   date           not null,
    annual_rate    numeric(8, 6)  not null check (annual_rate between 0 and 1),
    penalty_uplift numeric(8, 6)  not null check (penalty_uplift between 0 and 1),
    day_count      int            not null check (day_count in (360, 365)),
    term_months    int            not null check (term_months between 1 and 360),
    repayment      text           not null
        check (repayment in ('EQUAL_INSTALMENT', 'EQUAL_PRINCIPAL', 'INTEREST_ONLY', 'BULLET')),
    first_due_on   date           not null check (first_due_on > disbursed_on),
    accelerated_on date check (accelerated_on >= disbursed_on)
);
comment on table loan_terms is 'What a loan contract agreed; with payments and waiver it decides every balance, none is stored';
comment on column loan_terms.principal is 'What was really disbursed, in units of the currency';
comment on column loan_terms.annual_rate is 'Fraction: 0.18 for 18 %';
comment on column loan_terms.penalty_uplift is 'Fraction of the rate that penalty interest adds: 0.5 for half as much again';

create table loan_payment (
    payment_ref text primary key,
    contract_no text           not null references loan_terms,
    received_on date           not null,
    amount      numeric(14, 2) not null check (amount > 0),
    channel     text           not null
);
comment on table loan_payment is 'Money received; added to, never changed';
create index loan_payment_contract on loan_payment (contract_no);

create table loan_waiver (
    contract_no text primary key references loan_terms,
    waived_on   date not null
);
comment on table loan_waiver is 'Loans of which all that was left at the end of a day was waived';
