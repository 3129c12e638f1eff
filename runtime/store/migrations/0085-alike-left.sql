-- Older servers: may go on
-- An index only: it finds the cases whose likenesses are still to be worked out, and is empty once they are.
create index case_alike_left on "case" (id) where alike is null;
comment on index case_alike_left is 'Cases of which it is not worked out yet what they have in common with others.';
