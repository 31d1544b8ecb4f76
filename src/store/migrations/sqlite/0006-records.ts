export const RECORDS = `
alter table stories add column record blob;
create index documents_annotated_anew on documents (number) where collated = 2;
`
