/** The use cases: what each in-port does, in terms of the domain and the out-ports. */
package io.specter.apisettings.application.usecase;
