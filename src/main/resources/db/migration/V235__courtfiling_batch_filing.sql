alter table filing_batch_case add column filing_id uuid;
comment on column filing_batch_case.filing_id is
    'The filing that the batch took in; one considered anew is another and does not go to the court with the batch';
update filing_batch_case c set filing_id = (
    select f.id from court_filing f join filing_batch b on b.id = c.batch_id
    where f.case_no = c.case_no and f.considered_at <= b.drafted_at
    order by f.considered_at desc, f.id limit 1);
