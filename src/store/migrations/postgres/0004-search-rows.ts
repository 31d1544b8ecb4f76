// The program works out what search knows a text by, and puts it in together with the text; `fill-search.ts` does so for
// what is stored. What is gone or moved is still seen to here. Terms never change without a migration.
// What is put first into an index's list of 4 MB is moved into the index by so much at once; a search reads that list too.
// Terms are compressed by lz4 where the server has it, which takes a tenth of the time; what we have packed is not tried again.
export const SEARCH_ROWS = `
drop trigger texts_added on texts;
drop trigger texts_changed on texts;
drop trigger statements_added on statements;
drop trigger statements_changed on statements;
create function search_moved_statement() returns trigger language plpgsql as $$ begin
  update statement_search set place = search_place(new.day, new.number)
    where place = search_place(old.day, old.number);
  return null;
end $$;
create trigger statements_moved after update of day on statements
  for each row when (old.day is distinct from new.day) execute function search_moved_statement();
drop function search_added_texts, search_changed_text, search_added_statements, search_changed_statement;
drop function search_terms, search_pairs;
truncate document_search, statement_search;
alter index document_search_terms set (gin_pending_list_limit = 4096);
alter index statement_search_terms set (gin_pending_list_limit = 4096);
do $$ begin
  alter table texts alter terms set compression lz4;
  alter table document_search alter terms set compression lz4;
  alter table statement_search alter terms set compression lz4;
exception when feature_not_supported then null; end $$;
alter table texts alter text set storage external, alter dropped set storage external;
alter table annotations alter content set storage external;
alter table snapshots alter bytes set storage external;
alter table stories alter content set storage external;
alter table copies alter content set storage external;
alter table positions alter content set storage external;
`
