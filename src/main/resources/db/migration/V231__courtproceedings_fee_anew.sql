alter table court_proceeding
    add column claim_amount   numeric(14, 2) check (claim_amount > 0),
    add column rest_notice_on date;
comment on column court_proceeding.claim_amount is 'What was claimed, from which the fee is reckoned anew when the route changes; null where it is not known';
comment on column court_proceeding.rest_notice_on is 'The day of the notice to pay the rest of the fee of a suit that became an ordinary one; null where nothing is to be paid';
update court_proceeding p set claim_amount = f.claim_amount
from (select distinct on (case_no) case_no, claim_amount from court_filing
      where status = 'FILED' and claim_amount > 0 order by case_no, filed_on desc) f
where f.case_no = p.case_no;
