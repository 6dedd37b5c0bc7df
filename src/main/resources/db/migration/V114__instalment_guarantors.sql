create table instalment_guarantor_left_out (
    plan_id    uuid        not null references instalment_plan,
    person     text        not null,
    reason     text        not null,
    decided_at timestamptz not null,
    decided_by text        not null,
    primary key (plan_id, person)
);
comment on table instalment_guarantor_left_out is
    'Guarantors without whose written consent a plan goes on: what is heavier does not bind them, their guarantee period stays';
