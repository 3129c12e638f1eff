-- Older servers: must stop
-- What a case is found by now says how its opinions stand: an older server would write cases without it, and lists narrowed by it would miss those cases.
create function opinion_facets(opinions smallint[]) returns tsvector language sql immutable parallel safe as $$
  select case when opinions is null then ''::tsvector
    else array_to_tsvector(array[facet('opinions', case when opinions[1] < opinions[2] then 'waiting' else 'complete' end)]) end
$$;
comment on function opinion_facets is 'How the opinions asked where a case stands are, as a word to be found, beside case_facets: some still waited for, or all in.';
comment on column "case".search is 'Words that searches look for: number, name, indexed answers; and what the queue is narrowed by, see case_facets, label_facets and opinion_facets.';

update "case" set search = search || opinion_facets(opinions) where opinions is not null;
update task set search = c.search from "case" c where c.id = task.case_id and c.opinions is not null;
