-- Runs on H2 2.5 and on PostgreSQL 16 and newer. ${binary} makes PostgreSQL compare text by code point, as H2 does.

create table app (
    id varchar(20) not null,
    name varchar(200) not null,
    name_key varchar(1000) ${binary} not null,
    country char(2) not null,
    region varchar(200),
    status varchar(10) not null,
    created_at timestamp(6) with time zone not null,
    -- In their order, separated by commas.
    environments varchar(700) not null,
    current_environment varchar(31) not null,
    revision bigint not null,
    constraint app_pk primary key (id),
    constraint app_name_unique unique (name_key),
    constraint app_status_known check (status in ('ACTIVE', 'ARCHIVED')),
    constraint app_revision_saved check (revision > 0)
);

create table environment (
    app_id varchar(20) not null,
    name varchar(31) not null,
    url varchar(2048),
    critical boolean not null,
    require_signature boolean not null,
    max_age_seconds bigint,
    overlap_seconds bigint not null,
    warn_before_seconds bigint not null,
    on_overdue varchar(10) not null,
    revision bigint not null,
    constraint environment_pk primary key (app_id, name),
    constraint environment_of_app foreign key (app_id) references app (id),
    constraint environment_on_overdue_known check (on_overdue in ('WARN', 'EXPIRE')),
    constraint environment_revision_saved check (revision > 0)
);

create table credential (
    id varchar(16) not null,
    app_id varchar(20) not null,
    environment varchar(31) not null,
    kind varchar(10) not null,
    -- In the order of issue.
    place bigint generated always as identity,
    -- The digest of an auth token, the ciphertext of a secret key; the latter is destroyed with its end.
    material bytea,
    issued_at timestamp(6) with time zone not null,
    issued_by varchar(200) not null,
    expires_at timestamp(6) with time zone,
    retires_at timestamp(6) with time zone,
    ended_status varchar(10),
    ended_at timestamp(6) with time zone,
    ended_by varchar(200),
    -- Empty for those that have ended, so that one of a kind can be in force and one can retire.
    slot varchar(10),
    constraint credential_pk primary key (id),
    constraint credential_of_environment foreign key (app_id, environment)
        references environment (app_id, name) on delete cascade,
    constraint credential_slot_unique unique (app_id, environment, kind, slot),
    constraint credential_kind_known check (kind in ('AUTH_TOKEN', 'SECRET_KEY')),
    constraint credential_slot_known check (slot in ('ACTIVE', 'RETIRING')),
    constraint credential_ending_known check (ended_status in ('RETIRED', 'EXPIRED', 'REVOKED')),
    constraint credential_ending_whole check (
        (ended_status is null) = (ended_at is null) and (ended_at is null) = (ended_by is null)),
    constraint credential_open_has_slot check ((slot is null) = (ended_at is not null)),
    constraint credential_retiring_has_end check (slot is null or (slot = 'RETIRING') = (retires_at is not null)),
    constraint credential_overlap_within_expiry check (retires_at <= expires_at),
    constraint credential_material_kept check (
        (kind = 'AUTH_TOKEN' and material is not null)
        or (kind = 'SECRET_KEY' and (material is null) = (ended_at is not null)))
);

create index credential_history on credential (app_id, environment, kind, place);

-- No foreign keys: the trail outlives what it is about.
create sequence audit_event_place;

create table audit_event (
    place bigint not null,
    happened_at timestamp(6) with time zone not null,
    actor_id varchar(200) not null,
    actor_name varchar(200) not null,
    action varchar(40) not null,
    app_id varchar(20),
    environment varchar(31),
    credential_id varchar(16),
    changed varchar(1000) not null,
    refusal varchar(40),
    reason varchar(2000),
    constraint audit_event_pk primary key (place)
);

create index audit_event_of_app on audit_event (app_id, place);
create index audit_event_by_actor_id on audit_event (actor_id, place);
create index audit_event_by_actor_name on audit_event (actor_name, place);
create index audit_event_at on audit_event (happened_at);

create table operator (
    id varchar(30) not null,
    name varchar(200) not null,
    owner boolean not null,
    constraint operator_pk primary key (id)
);

create table operator_token (
    -- SHA-256, in hexadecimal.
    digest char(64) not null,
    operator_id varchar(30) not null,
    constraint operator_token_pk primary key (digest),
    constraint operator_token_of_operator foreign key (operator_id) references operator (id) on delete cascade
);

create index operator_token_operator on operator_token (operator_id);

-- One row, held by whoever enrols the first owner.
create table enrolment (
    id smallint not null,
    constraint enrolment_pk primary key (id),
    constraint enrolment_one_row check (id = 1)
);

insert into enrolment (id) values (1);
