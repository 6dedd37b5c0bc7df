alter table court_filing add column bundle_id uuid references evidence_bundle;
comment on column court_filing.bundle_id is
    'The evidence that was bound when the filing was approved, and goes to the court with its papers; null before';
update court_filing f set bundle_id = (
    select b.id from evidence_bundle b
    where b.case_no = f.case_no and b.requested_at >= (
        select max(s.approved_at) from document_signature s where s.document_id = any(f.document_ids))
    order by b.number limit 1)
where f.status in ('APPROVED', 'FILED');
