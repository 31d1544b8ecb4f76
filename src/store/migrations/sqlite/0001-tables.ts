export const TABLES = `
create table documents (
  number integer primary key autoincrement,
  id text not null unique,
  location text not null,
  outlet text,
  title text,
  title_start integer,
  title_end integer,
  published text,
  published_basis text,
  day text,
  language text not null,
  byline text,
  credit text,
  sha256 text not null,
  text_sha256 blob not null,
  stored_at text not null,
  superseded_by integer references documents on delete set null deferrable initially deferred,
  extractor integer not null default 0,
  collated integer not null default 0
) strict;
create index documents_text on documents (text_sha256);
create index documents_sha256 on documents (sha256);
create index documents_day on documents (day, number);
create index documents_to_annotate on documents (extractor, number) where superseded_by is null;
create index documents_to_collate on documents (number) where collated = 0 and superseded_by is null;
create index documents_superseded on documents (superseded_by) where superseded_by is not null;

create table texts (
  document integer primary key references documents on delete cascade,
  text blob not null,
  dropped blob,
  terms text not null
) strict;

create table revisions (
  location text not null,
  revision integer not null,
  document integer not null references documents on delete cascade,
  stored_at text not null,
  primary key (location, revision)
) strict, without rowid;
create index revisions_document on revisions (document);

create table snapshots (
  sha256 text primary key,
  size integer not null,
  bytes blob not null
) strict;

create table extractors (
  number integer primary key autoincrement,
  version text not null unique,
  first_used text not null
) strict;

create table annotations (
  document integer not null references documents on delete cascade,
  extractor integer not null references extractors,
  content blob not null,
  primary key (document, extractor)
) strict;
create index annotations_extractor on annotations (extractor, document);

create table statements (
  number integer primary key autoincrement,
  document integer not null references documents on delete cascade,
  id text not null,
  kind text not null,
  act text not null,
  negated integer not null,
  start integer not null,
  "end" integer not null,
  speaker text,
  document_speaker text,
  speaker_name text,
  outlet text,
  day text not null,
  language text not null,
  confidence real not null,
  terms text not null
) strict;
create index statements_document on statements (document);
create index statements_speaker on statements (speaker, day desc, number desc) where speaker is not null;

create table stories (
  id text primary key,
  title text not null,
  size integer not null,
  first_day text,
  last_day text,
  content blob not null
) strict;
create index stories_day on stories (last_day, id);

create table story_documents (
  document integer primary key references documents on delete cascade,
  story text not null references stories on delete cascade
) strict;
create index story_documents_story on story_documents (story);

create table story_speakers (
  story text not null references stories on delete cascade,
  id text not null,
  name text not null,
  kind text not null,
  primary key (story, id)
) strict, without rowid;
create index story_speakers_id on story_speakers (id);

create table utterances (
  story text not null references stories on delete cascade,
  id text not null,
  speaker text,
  day text,
  readings integer not null,
  primary key (story, id)
) strict, without rowid;
create index utterances_id on utterances (id);
create index utterances_speaker on utterances (speaker, day) where speaker is not null;

create table copies (
  original integer not null references documents on delete cascade,
  copy integer not null references documents on delete cascade,
  containment real not null,
  basis text not null,
  content blob not null,
  primary key (original, copy)
) strict;
create index copies_copy on copies (copy);

create table positions (
  id text primary key,
  speaker text not null,
  content blob not null
) strict;
create index positions_speaker on positions (speaker);

create table decisions (
  number integer primary key autoincrement,
  kind text not null,
  subject text not null,
  content text not null,
  who text not null,
  at text not null,
  undoes integer unique references decisions
) strict;
create index decisions_subject on decisions (subject, number);

create table feeds (
  url text primary key,
  title text,
  state text not null,
  etag text,
  last_modified text,
  last_read text,
  next_due text not null,
  failures integer not null,
  problem text
) strict;
create index feeds_due on feeds (state, next_due);

create table audit (
  number integer primary key,
  at text not null,
  who text not null,
  action text not null,
  subject text not null,
  content text not null,
  previous text not null,
  hash text not null
) strict;

create table audit_head (
  single integer primary key check (single = 1),
  number integer not null,
  hash text not null
) strict;
insert into audit_head values (1, 0, '');
`
