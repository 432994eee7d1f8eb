/** Tests of what each request passes before the application. */
package io.specter.apisettings.deployment.intake;
