/** The dashboard's files, and what browsers are told to refuse on them. */
package io.specter.apisettings.deployment.pages;
