/** Newest day first, then the highest number: see `search/place.ts`. 31 days a month and 12 months a year leave no two days alike. */
const place = (row: string) =>
  `(coalesce(substr(${row}.day, 1, 4) * 372 + substr(${row}.day, 6, 2) * 31 + substr(${row}.day, 9, 2), 0) << 31 | ${row}.number)`

// Each trigger stands on one line, since statements are told apart by the ends of lines.
export const SEARCH = `
create virtual table document_search using fts5(terms, content='', contentless_delete=1, tokenize='ascii', prefix='3');
create virtual table statement_search using fts5(terms, content='', contentless_delete=1, tokenize='ascii', prefix='3');

create trigger texts_added after insert on texts begin insert into document_search (rowid, terms) select ${place('d')}, new.terms from documents d where d.number = new.document; end;
create trigger texts_changed after update of terms on texts begin delete from document_search where rowid = (select ${place('d')} from documents d where d.number = old.document); insert into document_search (rowid, terms) select ${place('d')}, new.terms from documents d where d.number = new.document; end;
create trigger documents_moved after update of day on documents when old.day is not new.day begin delete from document_search where rowid = ${place('old')}; insert into document_search (rowid, terms) select ${place('new')}, t.terms from texts t where t.document = new.number; end;
create trigger documents_removed before delete on documents begin delete from document_search where rowid = ${place('old')}; end;

create trigger statements_added after insert on statements begin insert into statement_search (rowid, terms) values (${place('new')}, new.terms); end;
create trigger statements_changed after update of terms, day on statements begin delete from statement_search where rowid = ${place('old')}; insert into statement_search (rowid, terms) values (${place('new')}, new.terms); end;
create trigger statements_removed after delete on statements begin delete from statement_search where rowid = ${place('old')}; end;
`
