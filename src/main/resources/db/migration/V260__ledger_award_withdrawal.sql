create table loan_cost_award_withdrawal (
    award_ref   text        primary key references loan_cost_award,
    recorded_at timestamptz not null,
    recorded_by text        not null
);
comment on table loan_cost_award_withdrawal is 'Awards of costs that the debtor never owed, because the decision turned out not to be in effect; added to, never changed';
create view loan_cost_award_owed as
    select * from loan_cost_award a where not exists (select 1 from loan_cost_award_withdrawal w where w.award_ref = a.award_ref);
comment on view loan_cost_award_owed is 'Costs that a decision in effect made the debtor owe';
