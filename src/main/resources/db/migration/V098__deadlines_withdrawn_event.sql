alter table limitation_event add withdrawn_at timestamptz, add withdrawn_by text,
    add check ((withdrawn_at is null) = (withdrawn_by is null));
comment on table limitation_event is 'What interrupts, suspends or waives the limitation (诉讼时效) of a case, with its proof; never changed, but withdrawn when its proof falls away';
comment on column limitation_event.withdrawn_at is 'When its proof fell away, such as a part payment that the bank returned; it counts no more';
