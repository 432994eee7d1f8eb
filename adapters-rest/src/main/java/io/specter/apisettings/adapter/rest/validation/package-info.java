/** Whether a request is well-formed: Bean Validation over the rules of the domain. */
package io.specter.apisettings.adapter.rest.validation;
