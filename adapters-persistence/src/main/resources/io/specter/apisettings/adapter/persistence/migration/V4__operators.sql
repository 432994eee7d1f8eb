-- Until now there was one operator, the first owner, with one token.

alter table operator add column name_key varchar(1000) ${binary};
alter table operator add column created_at timestamp(6) with time zone;
alter table operator add column revision bigint;

update operator set name_key = lower(name), created_at = current_timestamp, revision = 1;

alter table operator alter column name_key set not null;
alter table operator alter column created_at set not null;
alter table operator alter column revision set not null;
alter table operator add constraint operator_name_unique unique (name_key);
alter table operator add constraint operator_revision_saved check (revision > 0);

create table operator_grant (
    operator_id varchar(30) not null,
    -- In the order they were given.
    place smallint not null,
    role varchar(10) not null,
    app_id varchar(20),
    -- Of the app, separated by commas; empty: all.
    environments varchar(700) not null,
    constraint operator_grant_pk primary key (operator_id, place),
    constraint operator_grant_of_operator foreign key (operator_id) references operator (id) on delete cascade,
    constraint operator_grant_role_known check (
        role in ('OWNER', 'ADMIN', 'DEVELOPER', 'VIEWER', 'AUDITOR', 'VERIFIER'))
);

insert into operator_grant (operator_id, place, role, environments) select id, 0, 'OWNER', '' from operator where owner;

alter table operator drop column owner;

alter table operator_token add column id varchar(16) default '0000000000000000' not null;
alter table operator_token add column name varchar(200) default 'initial' not null;
alter table operator_token add column issued_at timestamp(6) with time zone default current_timestamp not null;
alter table operator_token add column expires_at timestamp(6) with time zone;
alter table operator_token add column last_used_at timestamp(6) with time zone;
alter table operator_token add constraint operator_token_id_unique unique (id);

alter table audit_event add column operator_id varchar(30);
alter table audit_event add column approval_id varchar(20);
alter table audit_event add column origin_address varchar(100);
alter table audit_event add column request_id varchar(64);
alter table audit_event add column break_glass boolean default false not null;
