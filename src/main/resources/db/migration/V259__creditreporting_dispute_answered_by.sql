alter table credit_dispute add column correction_id uuid references credit_correction;
comment on column credit_dispute.correction_id is 'The correction that answers it, where one was under way or recorded when it was found right; otherwise the one that begins with its day';
