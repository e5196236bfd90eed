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
  foreign key (tenant_id, unit_id) references app.unit (tenant_id, id)
);
create index employee_company_id on app.employee (tenant_id, company_id);
create index employee_site_id on app.employee (tenant_id, site_id);
create index employee_department_id on app.employee (tenant_id, department_id);
create index employee_unit_id on app.employee (tenant_id, unit_id);
-- The orders of the list, as foundation/list.ts writes them.
create index employee_by_last_name on app.employee (tenant_id, sort_last_name, id);
create index employee_by_position on app.employee (tenant_id, sort_position, id);
create index employee_by_joined_on on app.employee (tenant_id, joined_on, id);
create index employee_by_left_on on app.employee (tenant_id, coalesce(left_on, 'infinity'::date), id);

create table app.letter (
  tenant_id uuid not null references app.tenant (id),
  id uuid not null,
  employee_id uuid not null,
  kind text not null check (kind in ('final', 'interim', 'provisional', 'simple', 'apprentice', 'internship', 'working_student')),
  status text not null check (status in ('draft', 'review', 'released')),
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
  activities text,
  reason text,
  reason_text text,
  ratings jsonb not null,
  choices jsonb not null,
  seed integer not null,
  body text,
  is_private boolean not null,
  place text,
  issued_on date,
  signer_name text,
  signer_role text,
  second_signer_name text,
  second_signer_role text,
  review_at timestamptz,
  review_by uuid,
  released_at timestamptz,
  released_by uuid,
  created_at timestamptz not null default now(),
  created_by uuid,
  updated_at timestamptz not null default now(),
  version integer not null default 1,
  search_text text generated always as (app.search_key(coalesce(first_name, '') || ' ' || coalesce(last_name, ''))) stored,
  sort_last_name text generated always as (coalesce(app.sort_key(last_name), '~')) stored,
  primary key (tenant_id, id),
  -- What was said goes with who said it and when.
  check ((status = 'released') = (released_at is not null)),
  check (status <> 'review' or review_at is not null),
  check (status <> 'released' or (body is not null and issued_on is not null)),
  foreign key (tenant_id, employee_id) references app.employee (tenant_id, id),
  foreign key (tenant_id, company_id) references app.company (tenant_id, id),
  foreign key (tenant_id, site_id) references app.site (tenant_id, id),
  foreign key (tenant_id, department_id) references app.department (tenant_id, id),
  foreign key (tenant_id, unit_id) references app.unit (tenant_id, id),
  foreign key (tenant_id, review_by) references app.membership (tenant_id, id),
  foreign key (tenant_id, released_by) references app.membership (tenant_id, id)
);
create index letter_employee_id on app.letter (tenant_id, employee_id);
create index letter_company_id on app.letter (tenant_id, company_id);
create index letter_site_id on app.letter (tenant_id, site_id);
create index letter_department_id on app.letter (tenant_id, department_id);
create index letter_unit_id on app.letter (tenant_id, unit_id);
create index letter_review_by on app.letter (tenant_id, review_by);
create index letter_released_by on app.letter (tenant_id, released_by);
create index letter_by_updated_at on app.letter (tenant_id, updated_at, id);
create index letter_by_issued_on on app.letter (tenant_id, coalesce(issued_on, 'infinity'::date), id);
create index letter_by_last_name on app.letter (tenant_id, sort_last_name, id);
