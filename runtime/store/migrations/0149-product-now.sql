-- Older servers: may go on
-- Orders and begun requests are compared with the time of the product, which a demonstration and tests move: they are stamped
-- with it too. In plpgsql, since its plan is kept for the session: it is asked at each row.
create function product_now() returns timestamptz language plpgsql stable as $$
begin
  return now()
    + coalesce((select (value #>> '{}')::float8 from setting where name = 'clock-offset'), 0) * interval '1 millisecond';
end
$$;
comment on function product_now is 'The time of the product, as its processes have it: that of the machine, which a demonstration may have moved.';

create or replace function product_day() returns date language sql stable as $$
  select (product_now() at time zone 'Pacific/Noumea')::date
$$;
comment on function product_day is 'The day of the product in Nouméa.';

alter table outbox alter run_at set default product_now();
alter table outbox alter created_at set default product_now();
alter table case_draft alter created_at set default product_now();
alter table case_draft alter updated_at set default product_now();
alter table file alter created_at set default product_now();
