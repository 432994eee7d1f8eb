/** Active users, told without a verification. */
package io.specter.apisettings.adapter.rest.activity;
