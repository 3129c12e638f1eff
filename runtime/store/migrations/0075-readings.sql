-- Older servers: may go on
-- A reading says what kind it is. One that an older server writes meanwhile counts as the opening of a case: its reason tells better.
alter table reading add kind text not null default 'case'
  check (kind in ('case', 'file', 'person', 'establishment', 'export', 'register'));
comment on column reading.kind is 'case: a case was opened; file: one of its files; person, establishment: the case was among those of a page; export: in a list that was taken out; register: the person was found by a search.';
update reading set kind = case
    when file_id is not null then 'file'
    when case_id is null then 'register'
    when reason like '% ; liste exportée : %' then 'export'
    when reason like '% ; fiche de la personne' then 'person'
    when reason like '% ; page de %' then 'establishment'
    else 'case' end
  where file_id is not null or case_id is null or reason like '% ; %';

drop index reading_case;
drop index reading_person;
create index reading_case on reading (case_id, at desc, id desc);
create index reading_person on reading (person_id, at desc, id desc);
create index reading_user on reading (user_id, at desc, id desc);
comment on index reading_user is 'What one agent read.';
create index reading_at on reading (at desc, id desc);
comment on index reading_at is 'Readings of some days.';
create index reading_rare on reading (kind, at desc, id desc) where kind not in ('case', 'file');
comment on index reading_rare is 'Readings of the kinds that are few.';
