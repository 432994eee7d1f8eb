package io.specter.apisettings.domain.broken;

import jakarta.persistence.Entity;

/** A domain class that knows Jakarta. */
@Entity
public class JakartaInTheDomain {}
