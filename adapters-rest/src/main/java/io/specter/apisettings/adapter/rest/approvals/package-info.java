/** Acts that wait for a second operator. */
package io.specter.apisettings.adapter.rest.approvals;
