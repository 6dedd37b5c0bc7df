alter table dispatch
    add reference text,
    add tries int not null default 0,
    add tried_since timestamptz,
    add delivery text check (delivery in ('DELIVERED', 'UNDELIVERED')),
    add stuck boolean not null default false;
comment on column dispatch.reference is 'The provider''s own name for the message, by which its receipts speak of it';
comment on column dispatch.tries is 'How often it was given to its provider in vain';
comment on column dispatch.tried_since is 'When it was first given to its provider; null before a second try';
comment on column dispatch.delivery is 'What its receipt says; null while none has come';
comment on column dispatch.stuck is 'A person must decide what becomes of it';
comment on column dispatch.sending_at is 'When it was last given to its provider: dates the lease, and the pace of its channel';
update dispatch set stuck = true where status in ('UNCERTAIN', 'FAILED');

drop index dispatch_unresolved;
drop index dispatch_waiting;
create index dispatch_waiting on dispatch (channel, not_before, id) where status = 'QUEUED';
create index dispatch_sending on dispatch (sending_at) where status = 'SENDING';
create index dispatch_pace on dispatch (channel, sending_at);
create index dispatch_reference on dispatch (reference) where reference is not null;

create table dispatch_receipt (
    dispatch_id uuid not null references dispatch,
    kind        text not null check (kind in ('DELIVERED', 'UNDELIVERED')),
    happened_at timestamptz not null,
    received_at timestamptz not null,
    proof       text not null,
    primary key (dispatch_id, kind)
);
comment on table dispatch_receipt is 'What the provider said became of a message: the proof that it arrived, or was returned';
comment on column dispatch_receipt.proof is 'The provider''s own words, as they came';
