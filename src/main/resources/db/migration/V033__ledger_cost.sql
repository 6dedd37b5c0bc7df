create table loan_cost (
    cost_ref    text           primary key,
    contract_no text           not null references loan_terms,
    kind        text           not null check (kind in ('COURT_FEE', 'PRESERVATION', 'ANNOUNCEMENT', 'EXECUTION', 'OTHER')),
    move        text           not null check (move in ('ADVANCED', 'REFUNDED')),
    moved_on    date           not null,
    amount      numeric(14, 2) not null check (amount > 0),
    recorded_at timestamptz    not null,
    recorded_by text           not null
);
comment on table loan_cost is 'What the lender paid for a suit, and what the court gave back of it; added to, never changed. The debtor owes none of it';
comment on column loan_cost.cost_ref is 'One task gives one entry, however often it is completed';
create index loan_cost_contract on loan_cost (contract_no);

create table loan_cost_award (
    award_ref   text           primary key,
    contract_no text           not null references loan_terms,
    decision    text           not null,
    owed_from   date           not null,
    amount      numeric(14, 2) not null check (amount > 0),
    recorded_at timestamptz    not null,
    recorded_by text           not null
);
comment on table loan_cost_award is 'Costs that a decision in effect made the debtor owe; added to, never changed';
comment on column loan_cost_award.decision is 'The court''s number of the decision';
create index loan_cost_award_contract on loan_cost_award (contract_no);
