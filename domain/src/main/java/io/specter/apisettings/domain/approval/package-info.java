/** Four eyes: acts in critical environments that wait for a second operator. */
package io.specter.apisettings.domain.approval;
