export const FEED_ITEMS = `
alter table feeds add column kind text collate "C";
alter table feeds add column valid_for text collate "C";
alter table feeds add column pace integer;
alter table feeds add column led_by text collate "C";
alter table feeds add column depth integer not null default 0;
alter table feeds add column holder text collate "C";
create index feeds_held on feeds (holder) where holder is not null;

create table feed_items (
  feed text collate "C" not null references feeds on update cascade on delete cascade,
  key text collate "C" not null,
  guid text collate "C",
  url text collate "C",
  title text collate "C",
  published text collate "C",
  version text collate "C" not null,
  first_seen text collate "C" not null,
  state text collate "C" not null,
  next_due text collate "C",
  tries integer not null,
  reads integer not null,
  last_taken text collate "C",
  problem text collate "C",
  stands_in integer not null,
  document bigint references documents on delete set null,
  entry bytea,
  holder text collate "C",
  primary key (feed, key)
);
create index feed_items_guid on feed_items (feed, guid) where guid is not null;
create index feed_items_key on feed_items (key);
create index feed_items_due on feed_items (next_due) where state = 'waiting';
create index feed_items_document on feed_items (document) where document is not null;
create index feed_items_held on feed_items (holder) where holder is not null;
`
