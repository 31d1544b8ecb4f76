// The index of words knows the days too, by blocks of 1, 32 and 1024 of them (see `search/day-blocks.ts`): the newest texts
// that have a word are found without reading the places of all that have it.
export const SEARCH_DAYS = `
create function search_days(place bigint) returns text[] language sql immutable parallel safe as $$
  select array['¶d0' || to_hex(place >> 31), '¶d5' || to_hex(place >> 36), '¶da' || to_hex(place >> 41)]
$$;
create or replace function search_moved_statement() returns trigger language plpgsql as $$ begin
  update statement_search set place = search_place(new.day, new.number),
      terms = ts_delete(terms, search_days(place))
        || array_to_tsvector(search_days(search_place(new.day, new.number)))
    where place = search_place(old.day, old.number);
  return null;
end $$;
create or replace function search_moved_document() returns trigger language plpgsql as $$ begin
  update document_search set place = search_place(new.day, new.number),
      terms = ts_delete(terms, search_days(place))
        || array_to_tsvector(search_days(search_place(new.day, new.number)))
    where place = search_place(old.day, old.number);
  return null;
end $$;
truncate document_search, statement_search;
`
