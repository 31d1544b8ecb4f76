// What is stored already is given them by the next migration.
export const PIECES = `
alter table statements add column pieces text;
alter table saved_hits add column pieces text;
`
