/** What each module may know, as rules that break the build. */
package io.specter.apisettings.deployment.architecture;
