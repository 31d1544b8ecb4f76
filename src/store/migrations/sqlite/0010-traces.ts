export const TRACES = `
create table traces (
  document integer primary key references documents on delete cascade,
  extractor integer not null,
  content blob not null
) strict;
`
