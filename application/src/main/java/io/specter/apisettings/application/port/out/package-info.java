/** What the use cases need from outside: stores, the vault, the trail, transactions. */
package io.specter.apisettings.application.port.out;
