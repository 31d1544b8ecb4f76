export const LEASES = `
create table leases (
  work text primary key,
  holder text not null,
  until text not null
) strict;
`
