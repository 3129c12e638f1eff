-- Older servers: may go on
-- An older server knows of no invitation: it files no request of a scheme with signatories, since the engine of their version refuses it.
create table draft_invitation (
  id uuid primary key,
  draft_id uuid not null references case_draft on delete cascade,
  signatory text check (signatory <> ''),
  name text not null check (name <> ''),
  email text check (email = lower(email)),
  invited_at timestamptz not null,
  sent_at timestamptz,
  link_ends_at timestamptz,
  holder_hash text,
  opened_at timestamptz,
  reminded_at timestamptz,
  signed_at timestamptz,
  signed_name text check (signed_name <> ''),
  paper_on date,
  recorded_by text,
  statement text,
  digest text,
  ended_at timestamptz,
  constraint draft_invitation_signed check (
    (signed_at is null) = (signed_name is null) and (signed_at is null) = (digest is null) and (signed_at is null) = (statement is null)
  ),
  constraint draft_invitation_paper check ((paper_on is null) = (recorded_by is null)),
  constraint draft_invitation_reached check (email is not null or paper_on is not null)
);
comment on table draft_invitation is 'Others than the applicant who complete a request before it is filed: who helps to fill it in, and those who fill in and sign their part of it, by a link or on paper.';
comment on column draft_invitation.id is 'Identifier, which the link is signed for.';
comment on column draft_invitation.draft_id is 'Request that is being written.';
comment on column draft_invitation.signatory is 'Signatory of the form who they are; null for who helps to fill in all of it.';
comment on column draft_invitation.name is 'Their name, as the applicant wrote it, or the paper bears it.';
comment on column draft_invitation.email is 'Address that the link is sent to, lower case; null for who signed on paper.';
comment on column draft_invitation.invited_at is 'When the applicant invited them.';
comment on column draft_invitation.sent_at is 'When the link was last sent; null while they wait for their turn.';
comment on column draft_invitation.link_ends_at is 'When the link ceases to serve.';
comment on column draft_invitation.holder_hash is 'SHA-256 of the secret of the browser that opened the link last; null before.';
comment on column draft_invitation.opened_at is 'When it was first opened: from then on what they fill in is theirs alone to write.';
comment on column draft_invitation.reminded_at is 'When they were reminded; null as long as they were not.';
comment on column draft_invitation.signed_at is 'When they signed last, or when what they signed on paper was recorded.';
comment on column draft_invitation.signed_name is 'Name that they signed with.';
comment on column draft_invitation.paper_on is 'Day that the paper bears; null for a link.';
comment on column draft_invitation.recorded_by is 'Agent who recorded what was signed on paper; null for a link.';
comment on column draft_invitation.statement is 'What they declared, as Markdown.';
comment on column draft_invitation.digest is 'SHA-256 of what they read and signed: their signature stands as long as that is what the request says.';
comment on column draft_invitation.ended_at is 'When the applicant took it back; null while it stands.';
create index draft_invitation_draft on draft_invitation (draft_id, invited_at);
comment on index draft_invitation_draft is 'Who completes a request.';
create unique index draft_invitation_signatory on draft_invitation (draft_id, signatory) where signatory is not null and ended_at is null;
comment on index draft_invitation_signatory is 'One person signs as a signatory at a time.';
create index draft_invitation_reminder on draft_invitation (sent_at) where signed_at is null and reminded_at is null and ended_at is null and signatory is not null;
comment on index draft_invitation_reminder is 'Who may have to be reminded.';
