/** What the outside may ask for: one interface a conversation, with its command and what it refuses. */
package io.specter.apisettings.application.port.in;
