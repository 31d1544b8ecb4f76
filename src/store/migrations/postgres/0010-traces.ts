// Not logged: what a crash loses is made again.
export const TRACES = `
create unlogged table traces (
  document bigint primary key references documents on delete cascade,
  extractor bigint not null,
  content bytea not null
);
alter table traces alter content set storage external;
`
