-- Older servers: may go on
-- Titles are put in order as people do: accents and case come last, « 2 » before « 10 ».
create collation french (provider = icu, locale = 'fr-u-kn-true');
comment on collation french is 'Order of French texts: letters before accents and case, numbers by their value.';
create index dispositif_by_title on dispositif (title collate french, id);
comment on index dispositif_by_title is 'Schemes in the order of their titles, a page at a time.';
