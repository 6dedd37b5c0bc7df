alter table credit_correction drop constraint credit_correction_kind_check;
alter table credit_correction add check (kind in ('DELETION', 'ACCOUNT_DELETION', 'AMENDMENT'));
comment on column credit_correction.amount is 'What is overdue in truth; null unless the information is amended';
