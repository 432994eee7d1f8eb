/** The words every room of the domain shares: who acts, on which app and environment, at which revision. */
package io.specter.apisettings.domain;
