/** The keys that secret keys are encrypted under, and how they are replaced while the service runs. */
package io.specter.apisettings.domain.masterkey;
