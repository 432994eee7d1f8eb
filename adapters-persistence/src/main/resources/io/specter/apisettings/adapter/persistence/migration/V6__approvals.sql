-- Whether every change in the app's critical environments waits for a second operator.
alter table app add column require_approval boolean default false not null;

-- Acts that wait, or waited, for a second operator. They outlive the environment that they are about.
create table approval (
    -- In the order of the requests.
    id varchar(20) ${binary} not null,
    app_id varchar(20) not null,
    environment varchar(31) not null,
    act varchar(20) not null,
    -- What else the act says, by its kind.
    credential_kind varchar(20),
    credential_id varchar(16),
    overlap_seconds bigint,
    flag boolean,
    changed varchar(200),
    next_url varchar(2048),
    next_critical boolean,
    next_require_signature boolean,
    next_max_age_seconds bigint,
    next_overlap_seconds bigint,
    next_warn_before_seconds bigint,
    next_on_overdue varchar(10),
    requested_by_id varchar(30) not null,
    requested_by_name varchar(400) not null,
    requested_at timestamp(6) with time zone not null,
    requested_reason varchar(2000),
    expires_at timestamp(6) with time zone not null,
    outcome varchar(10),
    decided_by_id varchar(30),
    decided_by_name varchar(400),
    decided_at timestamp(6) with time zone,
    decided_reason varchar(2000),
    constraint approval_pk primary key (id),
    constraint approval_of_app foreign key (app_id) references app (id),
    constraint approval_decided_whole check (
        (outcome is null) = (decided_by_id is null) and (outcome is null) = (decided_at is null))
);

create index approval_undecided on approval (outcome, expires_at);
