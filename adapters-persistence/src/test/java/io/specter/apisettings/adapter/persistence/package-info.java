/** The suites of the out-ports on H2 and on PostgreSQL, and what is peculiar to databases. */
package io.specter.apisettings.adapter.persistence;
