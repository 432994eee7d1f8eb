/** People and machines, their roles and tokens. */
package io.specter.apisettings.adapter.rest.operators;
