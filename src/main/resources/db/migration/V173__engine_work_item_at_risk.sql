create index work_item_at_risk on work_item (at_risk_at, due_at);
