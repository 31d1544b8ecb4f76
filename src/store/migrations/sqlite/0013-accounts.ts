export const ACCOUNTS = `
create table accounts (
  name text primary key,
  role text not null,
  password text not null,
  disabled integer not null,
  created_at text not null,
  password_at text not null
) strict;
create table sessions (
  hash text primary key,
  account text not null references accounts on delete cascade,
  started_at text not null,
  seen_at text not null,
  ends_at text not null,
  agent text not null
) strict;
create index sessions_account on sessions (account);
create table tokens (
  id text primary key,
  account text not null references accounts on delete cascade,
  hash text not null unique,
  label text not null,
  role text not null,
  created_at text not null,
  expires_at text,
  used_at text
) strict;
create index tokens_account on tokens (account);
`
