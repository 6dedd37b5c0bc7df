alter table court_proceeding
    add column interrupted_on     date,
    add column interruption       text check (interruption in ('DEMAND', 'PROMISE', 'PART_PAYMENT', 'SETTLEMENT')),
    add column interruption_proof text,
    add constraint court_proceeding_interruption_whole check (
        (interrupted_on is null) = (interruption is null) and (interrupted_on is null) = (interruption_proof is null));
comment on column court_proceeding.interrupted_on is 'The day of what interrupted the time to apply for execution last, from which it runs anew (CPL 250)';
