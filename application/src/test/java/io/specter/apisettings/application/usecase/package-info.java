/** The use cases on the in-memory adapters. */
package io.specter.apisettings.application.usecase;
