-- Connections that outlive their request hear at once that a right was taken, by whatever process, command or statement.
create function tell_rights() returns trigger language plpgsql as $$
begin
  perform pg_notify('rights_changed', case
    when tg_nargs = 0 then '*'
    when tg_op = 'INSERT' then to_jsonb(new) ->> tg_argv[0]
    else to_jsonb(old) ->> tg_argv[0]
  end);
  return null;
end
$$;
comment on function tell_rights is 'Tells whose rights may have changed: the account in the column that the trigger names, or everybody''s.';
create trigger user_role_told after insert or update or delete on user_role for each row execute function tell_rights('user_id');
create trigger membership_told after insert or update or delete on membership for each row execute function tell_rights('user_id');
create trigger session_told after delete on session for each row execute function tell_rights('userId');
create trigger api_token_told after update of expires_at or delete on api_token for each row execute function tell_rights('user_id');
create trigger function_binding_told after insert or update or delete on function_binding for each statement execute function tell_rights();
