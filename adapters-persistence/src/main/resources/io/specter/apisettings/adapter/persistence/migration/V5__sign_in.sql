-- Salt, cost and hash of an operator's password, as whoever hashes it spells them.
create table operator_password (
    operator_id varchar(30) not null,
    hash varchar(500) ${binary} not null,
    constraint operator_password_pk primary key (operator_id),
    constraint operator_password_of_operator foreign key (operator_id) references operator (id) on delete cascade
);

create table operator_session (
    -- SHA-256 of what the browser holds, in hexadecimal.
    digest char(64) not null,
    operator_id varchar(30) not null,
    -- The one it was opened with, and ends with; empty: it was a password.
    token_id varchar(16),
    started_at timestamp(6) with time zone not null,
    last_seen_at timestamp(6) with time zone not null,
    idle_seconds bigint not null,
    expires_at timestamp(6) with time zone not null,
    -- When it ends if nothing more is done in it.
    ends_at timestamp(6) with time zone not null,
    constraint operator_session_pk primary key (digest),
    constraint operator_session_of_operator foreign key (operator_id) references operator (id) on delete cascade,
    constraint operator_session_of_token foreign key (token_id) references operator_token (id) on delete cascade,
    constraint operator_session_within_age check (ends_at <= expires_at)
);

create index operator_session_operator on operator_session (operator_id);
create index operator_session_token on operator_session (token_id);
create index operator_session_end on operator_session (ends_at);

-- Wrong guesses in a row, by what they have in common.
create table guess_count (
    kind varchar(10) not null,
    -- SHA-256 of the name or the address, in hexadecimal: people also type passwords where a name belongs.
    digest char(64) not null,
    wrong integer not null,
    last_at timestamp(6) with time zone not null,
    constraint guess_count_pk primary key (kind, digest),
    constraint guess_count_kind_known check (kind in ('NAME', 'ADDRESS')),
    constraint guess_count_of_some check (wrong >= 0)
);

create index guess_count_last on guess_count (last_at);
