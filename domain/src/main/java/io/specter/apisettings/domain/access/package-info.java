/** Who may manage settings or verify: operators and their tokens. */
package io.specter.apisettings.domain.access;
