/** What an operator may set from outside, checked before anything starts. */
package io.specter.apisettings.deployment.settings;
