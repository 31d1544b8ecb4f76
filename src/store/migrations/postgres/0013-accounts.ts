export const ACCOUNTS = `
create table accounts (
  name text primary key collate "C",
  role text not null,
  password text not null,
  disabled integer not null,
  created_at text not null,
  password_at text not null
);
create table sessions (
  hash text primary key collate "C",
  account text not null collate "C" references accounts on delete cascade,
  started_at text not null collate "C",
  seen_at text not null collate "C",
  ends_at text not null collate "C",
  agent text not null
);
create index sessions_account on sessions (account);
create table tokens (
  id text primary key collate "C",
  account text not null collate "C" references accounts on delete cascade,
  hash text not null unique collate "C",
  label text not null,
  role text not null,
  created_at text not null collate "C",
  expires_at text collate "C",
  used_at text collate "C"
);
create index tokens_account on tokens (account);
`
