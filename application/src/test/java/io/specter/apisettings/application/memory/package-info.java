/** The out-ports in memory: for tests, and for trying the application without a database. */
package io.specter.apisettings.application.memory;
