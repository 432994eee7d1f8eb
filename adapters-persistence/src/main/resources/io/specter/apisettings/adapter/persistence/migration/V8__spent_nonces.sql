-- Nonces of signatures that were accepted: none is good twice, on whatever node.
create table spent_nonce (
    -- SHA-256 of the secret key's id and the nonce, in hexadecimal.
    id char(64) not null,
    -- The signature is too old after that, whether the nonce is here or not.
    good_until timestamp(6) with time zone not null,
    constraint spent_nonce_pk primary key (id)
);

create index spent_nonce_end on spent_nonce (good_until);
