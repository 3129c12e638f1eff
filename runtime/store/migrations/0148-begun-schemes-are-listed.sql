-- Older servers: may go on
-- Lists of schemes showed no theme and no summary of those that were never published: authors could not find them by either.
alter table dispositif_draft add theme text not null default '';
alter table dispositif_draft add summary text not null default '';
comment on column dispositif_draft.theme is 'Theme that the files say, for lists of schemes that are not published yet; empty when they say none that can be read.';
comment on column dispositif_draft.summary is 'Summary that the files say, likewise.';
-- Files are as their authors left them: what cannot be read says nothing until it is written again.
do $$
declare begun record;
begin
  for begun in select dispositif_id, files ->> 'dispositif.json' as identity from dispositif_draft loop
    begin
      update dispositif_draft set
        theme = coalesce(begun.identity::jsonb ->> 'theme', ''), summary = coalesce(begun.identity::jsonb ->> 'summary', '')
      where dispositif_id = begun.dispositif_id;
    exception when data_exception then null;
    end;
  end loop;
end $$;
