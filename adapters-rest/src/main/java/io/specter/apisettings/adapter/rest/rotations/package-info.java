/** The calendar of rotations, over all apps. */
package io.specter.apisettings.adapter.rest.rotations;
