package io.specter.apisettings.adapter.rest.broken;

import io.specter.apisettings.adapter.persistence.MasterKeyset;

/** A REST class that knows the persistence adapter. */
public interface CallsAnotherAdapter {

    MasterKeyset keyset();
}
