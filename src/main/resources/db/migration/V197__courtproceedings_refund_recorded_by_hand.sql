-- Refunds that were recorded on the case's page before there was a task for them have come.
update court_proceeding p
set refund_closed_on = came.moved_on, refund_received = came.amount, version = version + 1
from (
    select distinct on (s.id) s.id, k.moved_on, k.amount
    from court_proceeding s
    join legal_case c on c.case_no = s.case_no
    join loan_cost k on k.contract_no = c.contract_no and k.kind = 'COURT_FEE' and k.move = 'REFUNDED'
        and k.moved_on >= coalesce(s.ended_on, s.served_on, s.filed_on)
    where s.refund_due is not null and s.refund_closed_on is null
    order by s.id, k.moved_on, k.recorded_at) came
where came.id = p.id;
