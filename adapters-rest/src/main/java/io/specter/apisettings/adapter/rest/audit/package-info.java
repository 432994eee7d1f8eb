/** The audit trail. */
package io.specter.apisettings.adapter.rest.audit;
