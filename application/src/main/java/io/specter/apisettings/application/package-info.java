/** The application put together: every in-port, on any set of out-ports. */
package io.specter.apisettings.application;
