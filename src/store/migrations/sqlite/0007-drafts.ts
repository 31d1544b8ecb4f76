export const DRAFTS = `
create table drafts (
  name text primary key,
  content blob not null,
  record blob,
  rest blob not null,
  made_at text not null
) strict;
`
