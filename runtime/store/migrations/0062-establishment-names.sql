-- Older servers: may go on
-- Rows are filled in as this version writes them; an older server writes the name of the person alone, which finds the request as before.
update "case" set
  applicant_name = (data #>> '{applicant,establishment,name}') || ' (' || applicant_name || ')',
  search = search || search_words(concat_ws(' ', data #>> '{applicant,establishment,name}', data #>> '{applicant,establishment,ridet}',
    replace(data #>> '{applicant,establishment,ridet}', '.', '')))
where establishment_id is not null and data #>> '{applicant,establishment,name}' is not null;
update task set search = c.search from "case" c where c.id = task.case_id and c.establishment_id is not null;
insert into search_word select distinct word from "case" cross join unnest(tsvector_to_array(search)) word
  where establishment_id is not null and word ~ '^[^0-9]{3}' order by word on conflict do nothing;
comment on column "case".applicant_name is 'How lists call who asks: family name, first names; of a request of a company or an association, its name, then who filed in brackets.';
