export const DECISIONS = `
alter table decisions add column anchors text;
`
