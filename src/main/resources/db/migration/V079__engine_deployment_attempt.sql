create table deployment_attempt (
    id            bigint generated always as identity primary key,
    attempted_at  timestamptz not null,
    attempted_by  text        not null,
    name          text        not null,
    deployment_id text,
    findings      jsonb       not null
);

comment on table deployment_attempt is 'Each attempt to deploy models, from the folder or through the engine, and what came of it';
comment on column deployment_attempt.attempted_by is 'User id, or system for the application''s own models';
comment on column deployment_attempt.name is 'What the deployment was called; recourse for the application''s own models';
comment on column deployment_attempt.deployment_id is 'The engine''s deployment (act_re_deployment); null when it was refused';
comment on column deployment_attempt.findings is 'Why it was refused, as Finding records; [] when it was deployed';
