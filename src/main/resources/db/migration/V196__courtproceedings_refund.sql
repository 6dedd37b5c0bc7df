alter table court_proceeding
    add column refund_closed_on date,
    add column refund_received  numeric(14, 2) check (refund_received > 0),
    add column refund_why       text,
    add constraint court_proceeding_refund_check check (
        case when refund_closed_on is null then refund_received is null and refund_why is null
             else refund_due is not null and (refund_received is null) <> (refund_why is null) end);
comment on column court_proceeding.refund_closed_on is 'The day on which the refund of the fee came, or was given up';
comment on column court_proceeding.refund_why is 'Why no refund came; null where it did';
