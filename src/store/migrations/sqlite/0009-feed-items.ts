export const FEED_ITEMS = `
alter table feeds add column kind text;
alter table feeds add column valid_for text;
alter table feeds add column pace integer;
alter table feeds add column led_by text;
alter table feeds add column depth integer not null default 0;
alter table feeds add column holder text;
create index feeds_held on feeds (holder) where holder is not null;

create table feed_items (
  feed text not null references feeds on update cascade on delete cascade,
  key text not null,
  guid text,
  url text,
  title text,
  published text,
  version text not null,
  first_seen text not null,
  state text not null,
  next_due text,
  tries integer not null,
  reads integer not null,
  last_taken text,
  problem text,
  stands_in integer not null,
  document integer references documents on delete set null,
  entry blob,
  holder text,
  primary key (feed, key)
) strict;
create index feed_items_guid on feed_items (feed, guid) where guid is not null;
create index feed_items_key on feed_items (key);
create index feed_items_due on feed_items (next_due) where state = 'waiting';
create index feed_items_document on feed_items (document) where document is not null;
create index feed_items_held on feed_items (holder) where holder is not null;
`
