export const SAVED_SEARCHES = `
alter table statements add column again integer not null default 0;

create table saved_searches (
  number integer primary key autoincrement,
  id text not null unique,
  name text not null,
  query text not null,
  what text not null,
  owner text not null,
  created_at text not null,
  site text,
  feed_key text not null,
  seen_documents integer not null,
  seen_statements integer not null,
  webhook_url text,
  webhook_secret text,
  webhook_state text,
  webhook_failures integer not null,
  webhook_problem text,
  webhook_told integer not null
) strict;

create table saved_hits (
  number integer primary key autoincrement,
  search integer not null references saved_searches on delete cascade,
  key blob not null,
  document integer not null references documents on delete cascade,
  statement text,
  start integer,
  "end" integer,
  speaker_name text,
  negated integer not null,
  found_at text not null,
  unique (search, key)
) strict;
create index saved_hits_newest on saved_hits (search, number);
create index saved_hits_document on saved_hits (document);

create table deliveries (
  number integer primary key autoincrement,
  search integer not null references saved_searches on delete cascade,
  id text not null unique,
  first_hit integer,
  last_hit integer,
  state text not null,
  made_at text not null,
  tries integer not null,
  next_due text,
  tried_at text,
  status integer,
  problem text
) strict;
create index deliveries_newest on deliveries (search, number);
create index deliveries_due on deliveries (next_due) where state = 'waiting';
`
