create index dispatch_stuck on dispatch (queued_at, id) where stuck;
