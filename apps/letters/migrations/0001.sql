create table app.job_profile (
  tenant_id uuid not null references app.tenant (id),
  id uuid not null,
  name text not null,
  employee_kind text not null,
  criteria text[] not null,
  activities text,
  qualities text,
  created_at timestamptz not null default now(),
  created_by uuid,
  updated_at timestamptz not null default now(),
  version integer not null default 1,
  search_text text generated always as (app.search_key(coalesce(name, ''))) stored,
  sort_name text generated always as (coalesce(app.sort_key(name), '~')) stored,
  primary key (tenant_id, id),
  unique (tenant_id, name)
);


create table app.phrase (
  tenant_id uuid not null references app.tenant (id),
  id uuid not null,
  topic text not null,
  key text not null,
  pool text not null,
  country text not null,
  text text not null,
  neutral text,
  status text not null check (status in ('draft', 'approved', 'retired')),
  replaces text,
  note text,
  created_at timestamptz not null default now(),
  created_by uuid,
  updated_at timestamptz not null default now(),
  version integer not null default 1,
  search_text text generated always as (app.search_key(coalesce(text, '') || ' ' || coalesce(note, ''))) stored,
  primary key (tenant_id, id)
);


create table app.letter_text (
  tenant_id uuid not null references app.tenant (id),
  id uuid not null,
  use text not null,
  name text not null,
  text text not null,
  company_id uuid,
  created_at timestamptz not null default now(),
  created_by uuid,
  updated_at timestamptz not null default now(),
  version integer not null default 1,
  search_text text generated always as (app.search_key(coalesce(name, '') || ' ' || coalesce(text, ''))) stored,
  sort_name text generated always as (coalesce(app.sort_key(name), '~')) stored,
  primary key (tenant_id, id),
  unique (tenant_id, use, name),
  foreign key (tenant_id, company_id) references app.company (tenant_id, id)
);
create index letter_text_company_id on app.letter_text (tenant_id, company_id);

create table app.letter_format (
  tenant_id uuid not null references app.tenant (id),
  id uuid not null,
  name text not null,
  company_id uuid,
  typeface text not null,
  size_pt integer not null,
  margin_top integer not null,
  margin_bottom integer not null,
  margin_left integer not null,
  margin_right integer not null,
  letterhead text not null,
  letterhead_space integer not null,
  logo bytea,
  logo_width integer not null,
  signatures text not null,
  signature_space integer not null,
  has_page_numbers boolean not null,
  template bytea,
  template_name text,
  logo_name text,
  created_at timestamptz not null default now(),
  created_by uuid,
  updated_at timestamptz not null default now(),
  version integer not null default 1,
  search_text text generated always as (app.search_key(coalesce(name, ''))) stored,
  sort_name text generated always as (coalesce(app.sort_key(name), '~')) stored,
  primary key (tenant_id, id),
  unique (tenant_id, name),
  foreign key (tenant_id, company_id) references app.company (tenant_id, id)
);
create index letter_format_company_id on app.letter_format (tenant_id, company_id);

create table app.mail_template (
  tenant_id uuid not null references app.tenant (id),
  id uuid not null,
  use text not null,
  language text not null,
  subject text not null,
  body text not null,
  created_at timestamptz not null default now(),
  created_by uuid,
  updated_at timestamptz not null default now(),
  version integer not null default 1,
  primary key (tenant_id, id),
  unique (tenant_id, use, language)
);


create table app.custom_field (
  tenant_id uuid not null references app.tenant (id),
  id uuid not null,
  record text not null check (record in ('employee', 'letter')),
  key text not null,
  label text not null,
  kind text not null,
  choices jsonb not null,
  position integer not null,
  created_at timestamptz not null default now(),
  created_by uuid,
  updated_at timestamptz not null default now(),
  version integer not null default 1,
  sort_label text generated always as (coalesce(app.sort_key(label), '~')) stored,
  primary key (tenant_id, id),
  unique (tenant_id, record, key)
);


create table app.employee (
  tenant_id uuid not null references app.tenant (id),
  id uuid not null,
  company_id uuid not null,
  site_id uuid,
  department_id uuid,
  unit_id uuid,
  kind text not null check (kind in ('employee', 'manager', 'apprentice', 'intern', 'working_student')),
  salutation text not null check (salutation in ('female', 'male', 'neutral')),
  title text,
  first_name text not null,
  last_name text not null,
  born_on date,
  born_in text,
  street text,
  postal_code text,
  city text,
  email text,
  position text not null,
  joined_on date not null,
  left_on date check (left_on >= joined_on),
  staff_number text,
  workload_percent integer,
  stations jsonb not null,
  authorities jsonb not null,
  interruptions jsonb not null,
  trainings text,
  custom jsonb not null,
  job_profile_id uuid,
  supervisor_name text,
  supervisor_email text,
  created_at timestamptz not null default now(),
  created_by uuid,
  updated_at timestamptz not null default now(),
  version integer not null default 1,
  search_text text generated always as (app.search_key(coalesce(first_name, '') || ' ' || coalesce(last_name, '') || ' ' || coalesce(staff_number, '') || ' ' || coalesce(position, ''))) stored,
  sort_last_name text generated always as (coalesce(app.sort_key(last_name), '~')) stored,
  sort_position text generated always as (coalesce(app.sort_key(position), '~')) stored,
  primary key (tenant_id, id),
  unique (tenant_id, company_id, staff_number),
  foreign key (tenant_id, company_id) references app.company (tenant_id, id),
  foreign key (tenant_id, site_id) references app.site (tenant_id, id),
  foreign key (tenant_id, department_id) references app.department (tenant_id, id),
  foreign key (tenant_id, unit_id) references app.unit (tenant_id, id),
  foreign key (tenant_id, job_profile_id) references app.job_profile (tenant_id, id) on delete set null (job_profile_id)
);
create index employee_company_id on app.employee (tenant_id, company_id);
create index employee_site_id on app.employee (tenant_id, site_id);
create index employee_department_id on app.employee (tenant_id, department_id);
create index employee_unit_id on app.employee (tenant_id, unit_id);
create index employee_job_profile_id on app.employee (tenant_id, job_profile_id);

create table app.letter (
  tenant_id uuid not null references app.tenant (id),
  id uuid not null,
  employee_id uuid not null,
  country text not null check (country in ('DE', 'AT', 'CH')),
  kind text not null check (kind in ('final', 'interim', 'provisional')),
  extent text not null check (extent in ('qualified', 'simple')),
  status text not null check (status in ('rating', 'draft', 'review', 'not_released', 'conditional', 'released', 'printed', 'signing', 'handed_over', 'archived')),
  status_since timestamptz not null,
  with_id uuid,
  due_on date,
  reminded_at timestamptz,
  company_id uuid not null,
  site_id uuid,
  department_id uuid,
  unit_id uuid,
  employee_kind text not null check (employee_kind in ('employee', 'manager', 'apprentice', 'intern', 'working_student')),
  salutation text not null check (salutation in ('female', 'male', 'neutral')),
  title text,
  first_name text not null,
  last_name text not null,
  born_on date,
  born_in text,
  position text not null,
  period_from date not null,
  period_until date check (period_until >= period_from),
  workload_percent integer,
  stations jsonb not null,
  authorities jsonb not null,
  interruptions jsonb not null,
  trainings text,
  custom jsonb not null,
  job_profile_id uuid,
  format_id uuid,
  activities text,
  extra_activities text,
  achievements text,
  reason text,
  reason_text text,
  ratings jsonb not null,
  qualities jsonb not null,
  choices jsonb not null,
  seed integer not null,
  body text,
  is_private boolean not null,
  place text,
  issued_on date,
  signer_id uuid,
  signer_name text,
  signer_role text,
  second_signer_id uuid,
  second_signer_name text,
  second_signer_role text,
  medium text not null check (medium in ('paper', 'electronic')),
  consented_on date,
  consent_note text,
  acknowledged jsonb not null,
  handed_over_on date,
  handed_over_how text,
  handed_over_note text,
  correction_number integer not null,
  corrects_version integer,
  created_at timestamptz not null default now(),
  created_by uuid,
  updated_at timestamptz not null default now(),
  version integer not null default 1,
  search_text text generated always as (app.search_key(coalesce(first_name, '') || ' ' || coalesce(last_name, ''))) stored,
  sort_last_name text generated always as (coalesce(app.sort_key(last_name), '~')) stored,
  primary key (tenant_id, id),
  -- What was issued has a text and a date.
  check (status in ('rating', 'draft', 'review', 'not_released', 'conditional') or (body is not null and issued_on is not null)),
  check (status not in ('handed_over', 'archived') or handed_over_on is not null),
  foreign key (tenant_id, employee_id) references app.employee (tenant_id, id),
  foreign key (tenant_id, with_id) references app.membership (tenant_id, id),
  foreign key (tenant_id, company_id) references app.company (tenant_id, id),
  foreign key (tenant_id, site_id) references app.site (tenant_id, id),
  foreign key (tenant_id, department_id) references app.department (tenant_id, id),
  foreign key (tenant_id, unit_id) references app.unit (tenant_id, id),
  foreign key (tenant_id, job_profile_id) references app.job_profile (tenant_id, id) on delete set null (job_profile_id),
  foreign key (tenant_id, format_id) references app.letter_format (tenant_id, id) on delete set null (format_id),
  foreign key (tenant_id, signer_id) references app.employee (tenant_id, id),
  foreign key (tenant_id, second_signer_id) references app.employee (tenant_id, id)
);
create index letter_employee_id on app.letter (tenant_id, employee_id);
create index letter_with_id on app.letter (tenant_id, with_id);
create index letter_company_id on app.letter (tenant_id, company_id);
create index letter_site_id on app.letter (tenant_id, site_id);
create index letter_department_id on app.letter (tenant_id, department_id);
create index letter_unit_id on app.letter (tenant_id, unit_id);
create index letter_job_profile_id on app.letter (tenant_id, job_profile_id);
create index letter_format_id on app.letter (tenant_id, format_id);
create index letter_signer_id on app.letter (tenant_id, signer_id);
create index letter_second_signer_id on app.letter (tenant_id, second_signer_id);
create index letter_by_updated_at on app.letter (tenant_id, updated_at, id);
create index letter_by_status_since on app.letter (tenant_id, status_since, id);
create index letter_by_due_on on app.letter (tenant_id, coalesce(due_on, 'infinity'::date), id);
create index letter_by_issued_on on app.letter (tenant_id, coalesce(issued_on, 'infinity'::date), id);
create index letter_by_last_name on app.letter (tenant_id, sort_last_name, id);

create table app.letter_step (
  tenant_id uuid not null references app.tenant (id),
  id uuid not null,
  letter_id uuid not null,
  from_status text,
  to_status text not null check (to_status in ('rating', 'draft', 'review', 'not_released', 'conditional', 'released', 'printed', 'signing', 'handed_over', 'archived')),
  note text,
  with_id uuid,
  due_on date,
  guest_name text,
  created_at timestamptz not null default now(),
  created_by uuid,
  updated_at timestamptz not null default now(),
  version integer not null default 1,
  primary key (tenant_id, id),
  foreign key (tenant_id, letter_id) references app.letter (tenant_id, id) on delete cascade,
  foreign key (tenant_id, with_id) references app.membership (tenant_id, id)
);
create index letter_step_letter_id on app.letter_step (tenant_id, letter_id);
create index letter_step_with_id on app.letter_step (tenant_id, with_id);

create table app.letter_version (
  tenant_id uuid not null references app.tenant (id),
  id uuid not null,
  letter_id uuid not null,
  number integer not null,
  reason text not null check (reason in ('saved', 'step', 'restored', 'guest')),
  content jsonb not null,
  guest_name text,
  created_at timestamptz not null default now(),
  created_by uuid,
  updated_at timestamptz not null default now(),
  version integer not null default 1,
  primary key (tenant_id, id),
  unique (tenant_id, letter_id, number),
  foreign key (tenant_id, letter_id) references app.letter (tenant_id, id) on delete cascade
);
create index letter_version_letter_id on app.letter_version (tenant_id, letter_id);

create table app.letter_comment (
  tenant_id uuid not null references app.tenant (id),
  id uuid not null,
  letter_id uuid not null,
  text text not null,
  guest_name text,
  guest_link_id uuid,
  created_at timestamptz not null default now(),
  created_by uuid,
  updated_at timestamptz not null default now(),
  version integer not null default 1,
  primary key (tenant_id, id),
  foreign key (tenant_id, letter_id) references app.letter (tenant_id, id) on delete cascade
);
create index letter_comment_letter_id on app.letter_comment (tenant_id, letter_id);

create table app.handover (
  tenant_id uuid not null references app.tenant (id),
  id uuid not null,
  letter_id uuid not null,
  guest_link_id uuid not null,
  name text not null,
  email text not null,
  language text not null,
  wants text not null,
  sections jsonb not null,
  may_download boolean not null,
  message text,
  due_on date,
  expires_at timestamptz not null,
  reminded_at timestamptz,
  finished_at timestamptz,
  answer text,
  revoked_at timestamptz,
  created_at timestamptz not null default now(),
  created_by uuid,
  updated_at timestamptz not null default now(),
  version integer not null default 1,
  primary key (tenant_id, id),
  foreign key (tenant_id, letter_id) references app.letter (tenant_id, id) on delete cascade
);
create index handover_letter_id on app.handover (tenant_id, letter_id);

create table app.letter_request (
  tenant_id uuid not null references app.tenant (id),
  id uuid not null,
  employee_id uuid not null,
  company_id uuid not null,
  site_id uuid,
  department_id uuid,
  unit_id uuid,
  employee_kind text not null,
  kind text not null,
  extent text not null,
  reason text,
  wanted_by date,
  activities text,
  status text not null check (status in ('open', 'accepted', 'declined', 'withdrawn')),
  via text not null,
  requested_by text not null,
  answer text,
  decided_at timestamptz,
  decided_by uuid,
  letter_id uuid,
  created_at timestamptz not null default now(),
  created_by uuid,
  updated_at timestamptz not null default now(),
  version integer not null default 1,
  primary key (tenant_id, id),
  foreign key (tenant_id, employee_id) references app.employee (tenant_id, id) on delete cascade,
  foreign key (tenant_id, company_id) references app.company (tenant_id, id),
  foreign key (tenant_id, site_id) references app.site (tenant_id, id),
  foreign key (tenant_id, department_id) references app.department (tenant_id, id),
  foreign key (tenant_id, unit_id) references app.unit (tenant_id, id),
  foreign key (tenant_id, decided_by) references app.membership (tenant_id, id),
  foreign key (tenant_id, letter_id) references app.letter (tenant_id, id) on delete set null (letter_id)
);
create index letter_request_employee_id on app.letter_request (tenant_id, employee_id);
create index letter_request_company_id on app.letter_request (tenant_id, company_id);
create index letter_request_site_id on app.letter_request (tenant_id, site_id);
create index letter_request_department_id on app.letter_request (tenant_id, department_id);
create index letter_request_unit_id on app.letter_request (tenant_id, unit_id);
create index letter_request_decided_by on app.letter_request (tenant_id, decided_by);
create index letter_request_letter_id on app.letter_request (tenant_id, letter_id);
