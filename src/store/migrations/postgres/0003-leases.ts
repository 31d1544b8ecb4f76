export const LEASES = `
create table leases (
  work text primary key collate "C",
  holder text not null,
  until text not null collate "C"
);
`
