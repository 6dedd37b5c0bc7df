create table reminder_tone (
    occasion  text        primary key,
    case_no   text        not null references legal_case,
    tone      text        not null,
    chosen_at timestamptz not null
);
comment on table reminder_tone is 'In which tone each reminder was written, so that results can be told by tone';
create index reminder_tone_case on reminder_tone (case_no, chosen_at);

create index loan_payment_received on loan_payment (received_on);
create index contact_attempt_at on contact_attempt (at);
create index dispatch_ended on dispatch (ended_at) where status = 'SENT';
