/** What every adapter of an out-port must do, as suites to be run on each of them. */
package io.specter.apisettings.application.contract;
