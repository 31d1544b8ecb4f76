// `toast_tuple_target` keeps terms out of the rows, so that going through the places of what was found reads little.
// Terms need no parser: an array becomes a tsvector as it is. Beside them stand the pairs of neighbouring words, each as
// one of 65,536 characters of a private plane: a phrase of common words is looked for where its pairs are.
export const SEARCH = `
create function search_place(day text, number bigint) returns bigint language sql immutable parallel safe as $$
  select (case when day is null or day = '' then 0
    else substr(day, 1, 4)::bigint * 372 + substr(day, 6, 2)::bigint * 31 + substr(day, 9, 2)::bigint end) << 31 | number
$$;
create function search_pairs(words text[]) returns text[] language sql immutable parallel safe as $$
  select coalesce(array_agg(chr(983040 + ('x' || left(md5(word || ' ' || next), 4))::bit(16)::int)), '{}')
  from unnest(words[1 : cardinality(words) - 1], words[2 :]) p (word, next)
$$;
create function search_terms(terms text) returns tsvector language sql immutable parallel safe as $$
  select array_to_tsvector(t || search_pairs(t[2 : array_position(t, '§', 2) - 1]))
  from string_to_array(terms, ' ') t
$$;

create table document_search (
  place bigint primary key,
  terms tsvector not null
) with (toast_tuple_target = 128);
create index document_search_terms on document_search using gin (terms) with (gin_pending_list_limit = 1024);
create table statement_search (
  place bigint primary key,
  terms tsvector not null
) with (toast_tuple_target = 128);
create index statement_search_terms on statement_search using gin (terms) with (gin_pending_list_limit = 1024);

create function search_added_texts() returns trigger language plpgsql as $$ begin
  insert into document_search
    select search_place(d.day, d.number), search_terms(t.terms) from added t join documents d on d.number = t.document;
  return null;
end $$;
create trigger texts_added after insert on texts
  referencing new table as added for each statement execute function search_added_texts();

create function search_changed_text() returns trigger language plpgsql as $$ begin
  update document_search set terms = search_terms(new.terms)
    where place = (select search_place(d.day, d.number) from documents d where d.number = new.document);
  return null;
end $$;
create trigger texts_changed after update of terms on texts
  for each row execute function search_changed_text();

create function search_moved_document() returns trigger language plpgsql as $$ begin
  update document_search set place = search_place(new.day, new.number)
    where place = search_place(old.day, old.number);
  return null;
end $$;
create trigger documents_moved after update of day on documents
  for each row when (old.day is distinct from new.day) execute function search_moved_document();

create function search_removed_documents() returns trigger language plpgsql as $$ begin
  delete from document_search where place in (select search_place(day, number) from removed);
  return null;
end $$;
create trigger documents_removed after delete on documents
  referencing old table as removed for each statement execute function search_removed_documents();

create function search_added_statements() returns trigger language plpgsql as $$ begin
  insert into statement_search select search_place(day, number), search_terms(terms) from added;
  return null;
end $$;
create trigger statements_added after insert on statements
  referencing new table as added for each statement execute function search_added_statements();

create function search_changed_statement() returns trigger language plpgsql as $$ begin
  update statement_search set place = search_place(new.day, new.number), terms = search_terms(new.terms)
    where place = search_place(old.day, old.number);
  return null;
end $$;
create trigger statements_changed after update of terms, day on statements
  for each row execute function search_changed_statement();

create function search_removed_statements() returns trigger language plpgsql as $$ begin
  delete from statement_search where place in (select search_place(day, number) from removed);
  return null;
end $$;
create trigger statements_removed after delete on statements
  referencing old table as removed for each statement execute function search_removed_statements();
`
