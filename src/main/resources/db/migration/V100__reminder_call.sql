create table debtor_call (
    id            uuid primary key,
    case_no       text not null references legal_case,
    called_by     text not null,
    called_at     timestamptz not null,
    result        text not null,
    connected     boolean not null,
    recording_ref text,
    note          text
);
comment on table debtor_call is 'Each call to a debtor and what came of it; kept as CBA 2026 asks (fully recorded)';
create index debtor_call_case on debtor_call (case_no, called_at);

create table promise (
    id          uuid primary key,
    case_no     text not null references legal_case,
    made_at     timestamptz not null,
    promised_on date not null,
    amount      numeric(14, 2) not null check (amount > 0),
    kept        boolean
);
comment on table promise is 'A promise to pay (承诺还款): amount by a day';
comment on column promise.kept is 'null while it is watched';
create unique index promise_one_open on promise (case_no) where kept is null;
