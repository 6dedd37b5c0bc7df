create table staff_mail (
    id         uuid primary key,
    user_id    text not null references app_user,
    kind       text not null check (kind in ('ALERT', 'DIGEST')),
    occasion   text not null,
    subject    text not null,
    body       text not null,
    status     text not null check (status in ('QUEUED', 'SENDING', 'SENT', 'FAILED', 'UNCERTAIN', 'WITHDRAWN')),
    queued_at  timestamptz not null,
    not_before timestamptz not null,
    not_after  timestamptz not null,
    sending_at timestamptz,
    ended_at   timestamptz,
    tries      int not null default 0,
    problem    text,
    unique (user_id, occasion)
);
comment on table staff_mail is 'Mails of the product to its own staff; they name cases by number and nobody by name. To debtors leads dispatch alone';
comment on column staff_mail.occasion is 'What it is about; a person is written to once of each';
comment on column staff_mail.not_after is 'Until when it is worth trying';
comment on column staff_mail.sending_at is 'When a worker took it, by the machine''s time';
comment on column staff_mail.problem is 'A message key: why it did not leave, or why nobody knows';
create index staff_mail_waiting on staff_mail (not_before) where status in ('QUEUED', 'SENDING');
create index staff_mail_queued_at on staff_mail (queued_at desc);
