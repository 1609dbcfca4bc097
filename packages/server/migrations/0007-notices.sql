-- What people are told on their phones: each change of their code, what is asked of them, and when something is due.
--
-- A notice holds codes, instants and the titles of rules, and nobody's name; the text is written when it is sent, in the
-- person's language, to the phone that the person has then.

create table notice (
  person_id uuid not null,
  -- follows from what is told: the same is told once
  notice_id uuid not null,
  -- as in `code`: due work is claimed by bucket
  bucket smallint not null,
  kind text not null check (kind in ('colour', 'question', 'question-due', 'test-due')),
  facts text not null,
  made_at timestamptz not null,
  -- when to send it, or to try again
  due_at timestamptz not null,
  -- from when it would come too late
  expires_at timestamptz,
  state text not null default 'waiting' check (state in ('waiting', 'sent', 'failed', 'expired')),
  attempts smallint not null default 0,
  -- why the latest attempt failed
  problem text,
  settled_at timestamptz,
  primary key (person_id, notice_id)
);
create index notice_due on notice (bucket, due_at) where state = 'waiting';
create index notice_latest on notice (person_id, made_at desc, notice_id desc);
create index notice_failed on notice (settled_at desc, notice_id desc) where state = 'failed';

grant select, insert, update, delete on notice to kangma_decider;
grant select on notice to kangma_app;
grant insert on outbox_message to kangma_decider;

alter table notice enable row level security;
create policy decider on notice to kangma_decider using (true) with check (true);
create policy scope on notice for select to kangma_app
  using (exists (select from person p where p.person_id = notice.person_id));
