-- What the clock has recorded of an open credential, when it must look at it again, and what an operator plans by.
alter table credential add column noted varchar(10) default 'FRESH' not null;
alter table credential add column next_at timestamp(6) with time zone;
alter table credential add column deadline_at timestamp(6) with time zone;
alter table credential add column ended_reason varchar(2000);
alter table credential add constraint credential_noted_known check (noted in ('FRESH', 'DUE_SOON', 'OVERDUE'));

-- The clock works it out for those that were issued before.
update credential set next_at = issued_at where slot is not null;

create index credential_next on credential (next_at);
create index credential_deadline on credential (deadline_at, id);

-- One row, held by whoever starts or moves on a rotation; what is sealed in it opens under the right keyset only.
create table master_keyset (
    id smallint not null,
    sealed bytea,
    constraint master_keyset_pk primary key (id),
    constraint master_keyset_one_row check (id = 1)
);

insert into master_keyset (id) values (1);

create table master_key_rotation (
    id varchar(20) not null,
    -- In the order of their starts.
    place bigint generated always as identity,
    key_id bigint not null,
    phase varchar(20) not null,
    started_at timestamp(6) with time zone not null,
    started_by varchar(200) not null,
    total bigint not null,
    finished_at timestamp(6) with time zone,
    constraint master_key_rotation_pk primary key (id),
    constraint master_key_rotation_phase_known check (
        phase in ('AWAITING_NODES', 'RE_ENCRYPTING', 'COMPLETED', 'ABANDONED')),
    constraint master_key_rotation_finished check (
        (finished_at is null) = (phase in ('AWAITING_NODES', 'RE_ENCRYPTING')))
);

create table node (
    id varchar(100) not null,
    primary_key_id bigint not null,
    -- Separated by commas.
    key_ids varchar(2000) not null,
    seen_at timestamp(6) with time zone not null,
    constraint node_pk primary key (id)
);
