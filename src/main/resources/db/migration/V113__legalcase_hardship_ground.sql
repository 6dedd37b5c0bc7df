alter table case_hold
    add column ground text check (ground in ('ILLNESS', 'JOB_LOSS', 'DISASTER', 'DEATH_IN_FAMILY', 'OTHER')),
    add check (ground is null or reason = 'HARDSHIP');
comment on column case_hold.ground is 'What the hardship is; null where nobody said';
