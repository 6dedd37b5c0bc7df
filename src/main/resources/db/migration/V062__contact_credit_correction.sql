alter table dispatch drop constraint dispatch_purpose_check;
alter table dispatch add check (purpose in
    ('REMINDER', 'DEMAND_LETTER', 'PRIOR_NOTICE', 'PLAN_NOTICE', 'CREDIT_CORRECTION'));
