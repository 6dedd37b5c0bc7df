create table contact_reply (
    id          uuid primary key,
    channel     text not null check (channel in ('SMS', 'EMAIL')),
    source      text not null,
    sender      text not null,
    subject     text not null,
    text        text not null,
    received_at timestamptz not null,
    case_no     text references legal_case,
    message_id  uuid references dispatch,
    meaning     text not null check (meaning in ('ANSWER', 'STOP', 'COMPLAINT')),
    settled_at  timestamptz,
    settled_by  text,
    settled_how text,
    unique (channel, source)
);
comment on table contact_reply is 'What people sent to us; each is taken once and settled by a person';
comment on column contact_reply.source is 'The channel''s own name for it, as a mail''s Message-ID';
comment on column contact_reply.case_no is 'Null while nobody knows the case';
create index contact_reply_case on contact_reply (case_no, received_at);
create index contact_reply_open on contact_reply (received_at, id) where case_no is null and settled_at is null;
-- A reply is led back by the address that it came from.
create index dispatch_email on dispatch (lower(trim(recipient))) where channel = 'EMAIL';
create index dispatch_mobile on dispatch (right(regexp_replace(recipient, '[^0-9]', '', 'g'), 11)) where channel = 'SMS';
create index party_email on party (lower(trim(email)));
create index party_mobile on party (mobile);

create table gateway_nonce (
    nonce   text primary key,
    seen_at timestamptz not null
);
comment on table gateway_nonce is 'Calls of the SMS gateway of the last minutes, so that none is taken twice';
create index gateway_nonce_seen on gateway_nonce (seen_at);

create table mail_inbox (
    name         text primary key,
    uid_validity bigint not null,
    last_uid     bigint not null
);
comment on table mail_inbox is 'How far each mailbox is read: IMAP''s UIDs (RFC 3501, 2.3.1.1), so that every mail is taken once, whoever looked at it';
