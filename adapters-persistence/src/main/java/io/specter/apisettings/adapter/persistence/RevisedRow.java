package io.specter.apisettings.adapter.persistence;

/** A row that counts its saves. */
interface RevisedRow {

    long revision();
}
