create table credit_consent (
    case_no text primary key references legal_case,
    consent text not null check (consent in ('GIVEN', 'NONE'))
);
comment on table credit_consent is 'What lenders say of the debtor''s written consent to the reporting of his loan (征信业管理条例 29); no row where their files are silent';
