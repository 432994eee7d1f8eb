/** What both sides of the application speak of: pages, queries, and that no answer can be given now. */
package io.specter.apisettings.application.port;
