create table app_user (
  id            text primary key check (id ~ '^[a-z0-9-]{2,40}$'),
  name          text not null,
  email         text,
  password_hash text not null,
  language      text check (language in ('zh-CN', 'en')),
  enabled       boolean not null,
  created_at    timestamptz not null
);
comment on table app_user is 'People who may enter; never deleted, only disabled, because timelines name them';
comment on column app_user.password_hash is 'With its algorithm in front: {bcrypt}$2a$…';
comment on column app_user.language is 'The user''s choice; null follows the browser';

create table app_user_role (
  user_id text not null references app_user,
  role    text not null,
  primary key (user_id, role)
);
comment on column app_user_role.role is 'The id of a role, which is the group that tasks name';
create index app_user_role_role on app_user_role (role);

create table access_event (
  id      bigint generated always as identity primary key,
  at      timestamptz not null,
  kind    text not null,
  user_id text,
  actor   text not null,
  address text,
  detail  text
);
comment on table access_event is 'Who did what at the door; holds no password, not even a wrong one';
comment on column access_event.user_id is 'Whom it concerns; null when the name that was typed is nobody''s';
comment on column access_event.actor is 'Who did it: a user''s id, anonymous, or system';
comment on column access_event.address is 'The client''s network address';
comment on column access_event.detail is 'For a change of roles: the roles from now on';
