create table staff_mail_choice (
    user_id      text primary key references app_user,
    alerts_since timestamptz,
    digest_since timestamptz
);
comment on table staff_mail_choice is 'Which mails of the product a person has chosen, and since when; null for never';
