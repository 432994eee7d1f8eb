-- The key that users are hashed with, encrypted under the master keyset; the row is held by the node that makes it.
create table activity_key (
    id smallint not null,
    sealed bytea,
    constraint activity_key_pk primary key (id),
    constraint activity_key_one_row check (id = 1)
);

insert into activity_key (id) values (1);

-- Whom an environment has seen on a day: an UltraLogLog of hashes, deflated. No user can be told from it.
create table user_sketch (
    app_id varchar(20) not null,
    environment varchar(31) not null,
    -- Since 1970-01-01, in UTC.
    epoch_day integer not null,
    sketch bytea not null,
    constraint user_sketch_pk primary key (app_id, environment, epoch_day),
    constraint user_sketch_of_environment foreign key (app_id, environment)
        references environment (app_id, name) on delete cascade
);

create index user_sketch_day on user_sketch (epoch_day);

-- The same of all days of a window, and the number to be shown. Without a name: of the app as a whole; that row is held
-- by whoever changes any of the app.
create table active_users (
    app_id varchar(20) not null,
    environment varchar(31) not null,
    last_day integer not null,
    window_days integer not null,
    users bigint not null,
    sketch bytea not null,
    constraint active_users_pk primary key (app_id, environment),
    constraint active_users_of_app foreign key (app_id) references app (id)
);

create index active_users_outdated on active_users (environment, window_days, last_day);
