-- A request may be given up, or its time may end, between the moment it is read and the moment it is filed: its documents
-- are gone then, and a case that names them must not be written.
create function require_draft(draft uuid) returns uuid language plpgsql as $$
begin
  perform from case_draft where id = draft for update;
  if not found then
    raise exception 'the draft of a filing is gone' using errcode = 'CG001';
  end if;
  return draft;
end
$$;
comment on function require_draft is 'The same identifier, of a draft that is held until the transaction ends; an error when it is gone.';
