/** What the rules forbid in the domain, to show that they forbid it. */
package io.specter.apisettings.domain.broken;
