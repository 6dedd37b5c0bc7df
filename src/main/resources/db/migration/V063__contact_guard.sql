create table contact_secret (
    secret bytea not null
);
comment on table contact_secret is 'One row: what the keys of debtors and addresses are made with, so that the log names nobody by itself; never changed';
insert into contact_secret (secret)
values (uuid_send(gen_random_uuid()) || uuid_send(gen_random_uuid()) || uuid_send(gen_random_uuid()));

create table contact_attempt (
    id          uuid primary key,
    case_no     text not null references legal_case,
    debtor_key  text not null,
    address_key text not null,
    role        text not null check (role in ('DEBTOR', 'GUARANTOR', 'CONTACT')),
    channel     text not null check (channel in ('CALL', 'VISIT')),
    purpose     text not null,
    made_by     text not null check (made_by in ('STAFF', 'AGENCY', 'AI')),
    inbound     boolean not null,
    actor       text not null,
    at          timestamptz not null
);
comment on table contact_attempt is 'Calls and visits, counted by debtor across contracts, lenders and agencies; rows are added, never changed';
comment on column contact_attempt.debtor_key is 'Keyed hash of the debtor''s identity number';
comment on column contact_attempt.address_key is 'Keyed hash of the number called or the address visited';
comment on column contact_attempt.inbound is 'The debtor called or came; not counted';
create index contact_attempt_debtor on contact_attempt (debtor_key, at);
create index contact_attempt_case on contact_attempt (case_no, actor);
create index contact_attempt_address on contact_attempt (address_key, at);

create table contact_result (
    attempt_id    uuid primary key references contact_attempt,
    result        text not null check (result in ('REACHED', 'OTHER_ANSWERED', 'UNANSWERED', 'WRONG_NUMBER')),
    recording_ref text,
    told_by       text not null,
    told_at       timestamptz not null,
    check (result not in ('REACHED', 'OTHER_ANSWERED') or recording_ref is not null)
);
comment on table contact_result is 'What came of an attempt, told once; one without a result counts as a call that connected';
comment on column contact_result.recording_ref is 'CBA 2026: whoever was spoken to, the recording exists';

create table contact_fact (
    id           uuid primary key,
    debtor_key   text not null,
    case_no      text not null references legal_case,
    kind         text not null check (kind in ('HOURS_AGREED', 'REMINDERS_AGREED', 'CHANNEL_OBJECTED', 'ADDRESS_OBJECTED',
                                               'ADDRESS_BAD', 'CONTACT_REFUSED', 'DEBTOR_INCAPABLE')),
    channel      text,
    address_key  text,
    address_hint text,
    hour_from    int check (hour_from between 0 and 23),
    hour_to      int check (hour_to between 1 and 24),
    how          text not null,
    recorded_by  text not null,
    recorded_at  timestamptz not null,
    ended_by     text,
    ended_at     timestamptz,
    check ((kind = 'HOURS_AGREED') = (hour_from is not null and hour_to is not null and hour_from < hour_to)),
    check (kind <> 'CHANNEL_OBJECTED' or channel is not null),
    check (kind not in ('ADDRESS_OBJECTED', 'ADDRESS_BAD', 'CONTACT_REFUSED') or address_key is not null),
    check (kind <> 'CONTACT_REFUSED' or ended_at is null)
);
comment on table contact_fact is 'What a debtor agreed or objected to, and what is known of his numbers; it holds in all of his cases';
comment on column contact_fact.address_hint is 'The end of the number, for people who choose among rows';
comment on column contact_fact.how is 'How and when it was said: the proof of a consent';
create index contact_fact_debtor on contact_fact (debtor_key) where ended_at is null;

create table contact_refusal (
    occasion text not null,
    rule     text not null,
    primary key (occasion, rule)
);
comment on table contact_refusal is 'Which refusals the timeline has told already: a retry is not told again';

alter table dispatch drop constraint dispatch_purpose_check;
alter table dispatch add constraint dispatch_purpose_check check (purpose in
    ('REMINDER', 'DEMAND_LETTER', 'PRIOR_NOTICE', 'PLAN_NOTICE', 'CREDIT_CORRECTION', 'PAYMENT', 'PLAN_REMINDER', 'FIND_DEBTOR', 'SERVICE'));
