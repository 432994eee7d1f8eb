/** What was done, by whom, to what, with what outcome. */
package io.specter.apisettings.domain.audit;
