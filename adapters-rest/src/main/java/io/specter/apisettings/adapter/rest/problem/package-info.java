/** Every answer that is not a success: its type, its members, and what is turned into it. */
package io.specter.apisettings.adapter.rest.problem;
