/** The keys that secret keys are encrypted under, and their rotation. */
package io.specter.apisettings.adapter.rest.masterkey;
