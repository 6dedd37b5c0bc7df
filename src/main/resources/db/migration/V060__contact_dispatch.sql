create table dispatch (
    id          uuid primary key,
    case_no     text not null references legal_case,
    channel     text not null check (channel in ('SMS', 'EMAIL', 'POST')),
    purpose     text not null check (purpose in ('REMINDER', 'DEMAND_LETTER', 'PRIOR_NOTICE', 'PLAN_NOTICE')),
    occasion    text not null unique,
    recipient   text not null,
    subject     text not null,
    body        text not null,
    document_id uuid,
    status      text not null check (status in ('QUEUED', 'SENDING', 'SENT', 'FAILED', 'UNCERTAIN', 'WITHDRAWN')),
    not_before  timestamptz not null,
    queued_at   timestamptz not null,
    sending_at  timestamptz,
    ended_at    timestamptz,
    problem     text
);
comment on table dispatch is 'What leaves the product: queued in the transaction that decides it, sent by a worker, at most once';
comment on column dispatch.occasion is 'Names why it is sent, so that the same decision taken twice queues one message';
comment on column dispatch.status is 'A crash while SENDING gives UNCERTAIN, which a person resolves; WITHDRAWN was not sent, because a rule came to forbid it';
create index dispatch_waiting on dispatch (not_before) where status = 'QUEUED';
create index dispatch_case on dispatch (case_no, queued_at);

create table post_room_item (
    dispatch_id uuid primary key references dispatch,
    received_at timestamptz not null
);
comment on table post_room_item is 'Messages of channels that no provider is configured for: shown, not sent';
