package io.specter.apisettings.adapter.rest;

import io.specter.apisettings.application.port.in.AddEnvironment;
import io.specter.apisettings.application.port.in.AuthenticateOperator;
import io.specter.apisettings.application.port.in.BrowseApps;
import io.specter.apisettings.application.port.in.BrowseAuditEvents;
import io.specter.apisettings.application.port.in.BrowseEnvironments;
import io.specter.apisettings.application.port.in.ChangeApp;
import io.specter.apisettings.application.port.in.ChangeEnvironment;
import io.specter.apisettings.application.port.in.RegenerateCredential;
import io.specter.apisettings.application.port.in.RegisterApp;
import io.specter.apisettings.application.port.in.ReinstateCredential;
import io.specter.apisettings.application.port.in.RemoveEnvironment;
import io.specter.apisettings.application.port.in.RevokeCredential;
import io.specter.apisettings.application.port.in.SwitchCurrentEnvironment;
import io.specter.apisettings.application.port.in.VerifyToken;
import io.specter.apisettings.application.port.out.OutPorts;
import io.specter.apisettings.application.usecase.AppBrowsing;
import io.specter.apisettings.application.usecase.AppChange;
import io.specter.apisettings.application.usecase.AppRegistration;
import io.specter.apisettings.application.usecase.AuditBrowsing;
import io.specter.apisettings.application.usecase.AuditedChanges;
import io.specter.apisettings.application.usecase.CredentialRegeneration;
import io.specter.apisettings.application.usecase.CredentialReinstatement;
import io.specter.apisettings.application.usecase.CredentialRevocation;
import io.specter.apisettings.application.usecase.CurrentEnvironmentSwitch;
import io.specter.apisettings.application.usecase.EnvironmentAddition;
import io.specter.apisettings.application.usecase.EnvironmentBrowsing;
import io.specter.apisettings.application.usecase.EnvironmentChange;
import io.specter.apisettings.application.usecase.EnvironmentRemoval;
import io.specter.apisettings.application.usecase.FirstOwnerEnrolment;
import io.specter.apisettings.application.usecase.Lookup;
import io.specter.apisettings.application.usecase.OperatorAuthentication;
import io.specter.apisettings.application.usecase.TokenVerification;
import io.specter.apisettings.domain.credentials.PlainSecret;
import io.specter.apisettings.domain.credentials.TokenRotationPolicy;
import jakarta.enterprise.context.Dependent;
import jakarta.ws.rs.core.GenericType;
import java.security.SecureRandom;
import java.time.InstantSource;
import org.glassfish.hk2.api.Context;
import org.glassfish.jersey.internal.inject.AbstractBinder;

/** The real use cases on the out-ports of a test, as the resources get them injected. */
final class UseCases extends AbstractBinder {

    private final OutPorts ports;
    private final InstantSource clock;
    private final SecureRandom random = new SecureRandom();
    private final AuditedChanges changes;
    private final Lookup lookup;

    UseCases(OutPorts ports, InstantSource clock, String ownerToken) {
        this.ports = ports;
        this.clock = clock;
        this.changes = new AuditedChanges(ports.transactions(), ports.auditLog(), clock);
        this.lookup = new Lookup(ports.apps(), ports.environments());
        new FirstOwnerEnrolment(ports.operators(), changes, random, clock).enrol(PlainSecret.of(ownerToken));
    }

    @Override
    protected void configure() {
        TokenRotationPolicy policy = TokenRotationPolicy.STANDARD;
        bind(new DependentScope()).to(new GenericType<Context<Dependent>>() {});
        bind(clock).to(InstantSource.class);
        bind(new OperatorAuthentication(ports.operators())).to(AuthenticateOperator.class);
        bind(new AppRegistration(ports.apps(), ports.environments(), changes, policy, random, clock))
                .to(RegisterApp.class);
        bind(new AppBrowsing(ports.apps(), lookup)).to(BrowseApps.class);
        bind(new AppChange(ports.apps(), lookup, changes, clock)).to(ChangeApp.class);
        bind(new CurrentEnvironmentSwitch(ports.apps(), lookup, changes, clock)).to(SwitchCurrentEnvironment.class);
        bind(new EnvironmentBrowsing(ports.environments(), lookup)).to(BrowseEnvironments.class);
        bind(new EnvironmentAddition(ports.apps(), ports.environments(), lookup, changes, policy, clock))
                .to(AddEnvironment.class);
        bind(new EnvironmentChange(ports.environments(), lookup, changes, clock))
                .to(ChangeEnvironment.class);
        bind(new EnvironmentRemoval(ports.apps(), ports.environments(), lookup, changes, clock))
                .to(RemoveEnvironment.class);
        bind(new CredentialRegeneration(ports.environments(), ports.vault(), lookup, changes, random, clock))
                .to(RegenerateCredential.class);
        bind(new CredentialRevocation(ports.environments(), lookup, changes, clock))
                .to(RevokeCredential.class);
        bind(new CredentialReinstatement(ports.environments(), lookup, changes, clock))
                .to(ReinstateCredential.class);
        bind(new TokenVerification(ports.environments(), clock)).to(VerifyToken.class);
        bind(new AuditBrowsing(ports.auditLog())).to(BrowseAuditEvents.class);
    }
}
