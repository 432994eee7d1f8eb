/** What the rules forbid in the persistence adapter, to show that they forbid it. */
package io.specter.apisettings.adapter.persistence.broken;
