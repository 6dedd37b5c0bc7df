create table case_direction (
    id          uuid primary key,
    case_no     text not null references legal_case,
    course      text not null check (course in ('remind', 'plan', 'wait', 'close')),
    wait_until  date,
    reason      text not null,
    directed_by text not null,
    directed_at timestamptz not null
);
comment on table case_direction is 'What a lawyer directed where the ladder may not go on by itself';
create index case_direction_case on case_direction (case_no, directed_at);

create table court_result (
    id            uuid primary key,
    case_no       text not null references legal_case,
    result        text not null check (result in ('decided', 'rejected')),
    decided_on    date not null,
    court_case_no text,
    note          text,
    recorded_by   text not null,
    recorded_at   timestamptz not null
);
create index court_result_case on court_result (case_no, recorded_at);
