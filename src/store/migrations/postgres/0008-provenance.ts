export const PROVENANCE = `
alter table texts add column provenance bytea;
`
