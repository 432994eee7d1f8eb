-- Whom an identity provider vouches for, by the URL of the provider and what it calls them.
create table operator_identity (
    issuer varchar(2048) ${binary} not null,
    subject varchar(255) ${binary} not null,
    operator_id varchar(30) not null,
    constraint operator_identity_pk primary key (issuer, subject),
    constraint operator_identity_of_operator foreign key (operator_id) references operator (id) on delete cascade
);

create index operator_identity_operator on operator_identity (operator_id);

-- Sign-ins at a provider that were completed: none is good twice, on whatever node.
create table spent_sign_in (
    id varchar(100) ${binary} not null,
    -- Nobody takes it for a sign-in any more after that, whether it is here or not.
    good_until timestamp(6) with time zone not null,
    constraint spent_sign_in_pk primary key (id)
);

create index spent_sign_in_end on spent_sign_in (good_until);
