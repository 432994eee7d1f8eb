/** Who may manage settings or verify: operators, their tokens, passwords and sessions. */
package io.specter.apisettings.domain.access;
