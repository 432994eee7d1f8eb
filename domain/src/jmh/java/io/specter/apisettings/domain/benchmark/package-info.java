/** What signing and verifying cost: {@code ./mvnw -Pbenchmarks -pl domain verify}. */
package io.specter.apisettings.domain.benchmark;
