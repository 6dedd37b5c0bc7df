create index dispatch_unresolved on dispatch (ended_at, id) where status in ('UNCERTAIN', 'FAILED');
