-- Every event from now on is in a chain: its app's, or the installation's. Those from before are in none.
alter table audit_event add column chain varchar(20) ${binary};
alter table audit_event add column chain_position bigint;
alter table audit_event add column previous_hash varchar(64);
alter table audit_event add column hash varchar(64);
alter table audit_event add constraint audit_event_link_unique unique (chain, chain_position);
alter table audit_event add constraint audit_event_link_whole check (
    (chain is null) = (chain_position is null)
    and (chain is null) = (previous_hash is null)
    and (chain is null) = (hash is null));

-- How far each chain reaches; held by whoever appends to it. Whoever begins one holds the installation's.
create table audit_chain (
    chain varchar(20) ${binary} not null,
    position bigint not null,
    hash varchar(64) not null,
    constraint audit_chain_pk primary key (chain)
);

insert into audit_chain (chain, position, hash) values ('installation', 0, repeat('0', 64));
insert into audit_chain (chain, position, hash) select id, 0, repeat('0', 64) from app;

-- No chain, but how many events are in none: there can never be more.
insert into audit_chain (chain, position, hash) select 'unchained', count(*), repeat('0', 64) from audit_event;
