// Not logged: what a crash loses is made again.
export const DRAFTS = `
create unlogged table drafts (
  name text collate "C" primary key,
  content bytea not null,
  record bytea,
  rest bytea not null,
  made_at text collate "C" not null
);
`
