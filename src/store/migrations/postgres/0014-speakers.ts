// Those of stories that were collated before come with their names only; the next migration gives them the others.
export const SPEAKERS = `
drop index stories_day;
create index stories_newest on stories (coalesce(last_day, ''), id);

alter table story_speakers add column aliases text collate "C" not null default '[]';

create table speakers (
  id text collate "C" primary key,
  name text collate "C" not null,
  kind text collate "C" not null,
  key text collate "C" not null,
  names text collate "C" not null
);
create index speakers_key on speakers (key, id);

create table speaker_words (
  word text collate "C" not null,
  speaker text collate "C" not null,
  primary key (word, speaker)
);
`
