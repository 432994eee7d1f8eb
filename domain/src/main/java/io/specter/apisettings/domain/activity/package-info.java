/** Who uses an app, as a number: real users, each counted once, and none of them known. */
package io.specter.apisettings.domain.activity;
