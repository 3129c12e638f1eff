-- Older servers: must stop
-- Acts are numbered in registers, without gap: an older server knows neither the registers nor the events that hold their numbers.
create table act_register (
  register text not null,
  year int not null,
  last int not null check (last > 0),
  primary key (register, year)
);
comment on table act_register is 'Where each register of acts stands in a year. Its row is held from the drawing of a number to the end of the transaction that writes the act, so that no number is lost or drawn twice.';
comment on column act_register.register is 'Register: a name that schemes share, or scheme/register for one of a scheme alone.';
comment on column act_register.year is 'Year of the acts, in Nouméa.';
comment on column act_register.last is 'Last number drawn.';

create table act_number (
  register text not null,
  year int not null,
  rank int not null,
  number text not null,
  case_id uuid not null,
  document text not null,
  primary key (register, year, rank),
  foreign key (register, year) references act_register
);
comment on table act_number is 'The numbers of each register, and the act that bears each: it stays when the case is gone.';
comment on column act_number.register is 'Register, as in act_register.';
comment on column act_number.year is 'Year of the act, in Nouméa.';
comment on column act_number.rank is 'Place in the register that year, from 1, without gap.';
comment on column act_number.number is 'The number as it is written on the act.';
comment on column act_number.case_id is 'Case of the act.';
comment on column act_number.document is 'Its document in the case.';
