-- How often credentials were verified. Written behind the verifications, and by every node, so it refers to nothing that
-- a change could hold; what is left of credentials that are gone is found by nobody, and goes with its age.

-- The verifications of an auth token in an hour that came out the same; kept for 90 days.
create table verification_count (
    credential_id varchar(16) not null,
    -- The hours since 1970, in UTC.
    hour_number bigint not null,
    -- Why it was rejected, or ACCEPTED.
    outcome varchar(30) not null,
    calls bigint not null,
    constraint verification_count_pk primary key (credential_id, hour_number, outcome)
);

create index verification_count_hour on verification_count (hour_number);

-- The accepted verifications with an auth token or a secret key in five minutes; kept for a day and a little more.
create table credential_call (
    credential_id varchar(16) not null,
    -- The five minutes since 1970, in UTC.
    slot_number bigint not null,
    calls bigint not null,
    constraint credential_call_pk primary key (credential_id, slot_number)
);

create index credential_call_slot on credential_call (slot_number);

-- When credentials were last used; kept as long as they are.
create table credential_use (
    credential_id varchar(16) not null,
    last_used_at timestamp(6) with time zone not null,
    constraint credential_use_pk primary key (credential_id)
);
