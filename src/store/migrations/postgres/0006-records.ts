export const RECORDS = `
alter table stories add column record bytea;
create index documents_annotated_anew on documents (number) where collated = 2;
`
