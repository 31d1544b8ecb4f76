// Those of stories that were collated before come with their names only; the next migration gives them the others.
export const SPEAKERS = `
drop index stories_day;
create index stories_newest on stories (coalesce(last_day, ''), id);

alter table story_speakers add column aliases text not null default '[]';

create table speakers (
  id text primary key,
  name text not null,
  kind text not null,
  key text not null,
  names text not null
) strict, without rowid;
create index speakers_key on speakers (key, id);

create table speaker_words (
  word text not null,
  speaker text not null,
  primary key (word, speaker)
) strict, without rowid;
`
