/** That the leak-scanner rule in {@code docs/leak-scanning} finds credentials and nothing else. */
package io.specter.apisettings.domain.leak;
