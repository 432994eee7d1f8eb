/** The registered application: what it is called, where it runs, and which environment it runs in now. */
package io.specter.apisettings.domain.app;
