alter table court_proceeding
    add column costs_awarded numeric(14, 2) check (costs_awarded > 0),
    add column refund_due    numeric(14, 2) check (refund_due > 0);
comment on column court_proceeding.costs_awarded is 'Costs of the suit that the decision puts on the debtor; he owes them once it is in effect';
comment on column court_proceeding.refund_due is 'What the court has to give back of the fee, by the table cost-refund';
