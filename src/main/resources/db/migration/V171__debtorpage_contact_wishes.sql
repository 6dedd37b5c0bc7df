alter table contact_fact drop constraint contact_fact_kind_check;
alter table contact_fact add constraint contact_fact_kind_check check (kind in
    ('HOURS_AGREED', 'HOURS_CHOSEN', 'CHANNEL_PREFERRED', 'REMINDERS_AGREED', 'CHANNEL_OBJECTED', 'ADDRESS_OBJECTED',
     'ADDRESS_BAD', 'CONTACT_REFUSED', 'DEBTOR_INCAPABLE'));
alter table contact_fact drop constraint contact_fact_check;
alter table contact_fact add constraint contact_fact_hours_check check ((kind in ('HOURS_AGREED', 'HOURS_CHOSEN'))
    = (hour_from is not null and hour_to is not null and hour_from < hour_to));
alter table contact_fact add constraint contact_fact_preferred_check check (kind <> 'CHANNEL_PREFERRED' or channel is not null);
