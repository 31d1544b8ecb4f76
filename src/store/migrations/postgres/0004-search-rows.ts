// The program works out what search knows a text by, and puts it in together with the text; `fill-search.ts` does so for
// what is stored. What is gone or moved is still seen to here. Terms never change without a migration.
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
`
