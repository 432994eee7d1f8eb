package io.specter.apisettings.adapter.rest;

import io.specter.apisettings.adapter.rest.access.Authentication;
import io.specter.apisettings.adapter.rest.activity.ActivityResource;
import io.specter.apisettings.adapter.rest.approvals.ApprovalsResource;
import io.specter.apisettings.adapter.rest.approvals.AwaitsApprovalMapper;
import io.specter.apisettings.adapter.rest.apps.AppsResource;
import io.specter.apisettings.adapter.rest.apps.CurrentEnvironmentResource;
import io.specter.apisettings.adapter.rest.audit.AuditEventsResource;
import io.specter.apisettings.adapter.rest.credentials.CredentialsResource;
import io.specter.apisettings.adapter.rest.environments.EnvironmentsResource;
import io.specter.apisettings.adapter.rest.http.BodyLimit;
import io.specter.apisettings.adapter.rest.http.CallLog;
import io.specter.apisettings.adapter.rest.http.KnownParameters;
import io.specter.apisettings.adapter.rest.http.SafeHeaders;
import io.specter.apisettings.adapter.rest.json.JsonReader;
import io.specter.apisettings.adapter.rest.json.JsonWriter;
import io.specter.apisettings.adapter.rest.masterkey.MasterKeyResource;
import io.specter.apisettings.adapter.rest.operators.MeResource;
import io.specter.apisettings.adapter.rest.operators.OperatorTokensResource;
import io.specter.apisettings.adapter.rest.operators.OperatorsResource;
import io.specter.apisettings.adapter.rest.problem.BareErrors;
import io.specter.apisettings.adapter.rest.problem.ConstraintViolationMapper;
import io.specter.apisettings.adapter.rest.problem.DomainExceptionMapper;
import io.specter.apisettings.adapter.rest.problem.RequestRefusedMapper;
import io.specter.apisettings.adapter.rest.problem.UnavailableMapper;
import io.specter.apisettings.adapter.rest.problem.UnexpectedExceptionMapper;
import io.specter.apisettings.adapter.rest.problem.WebApplicationExceptionMapper;
import io.specter.apisettings.adapter.rest.rotations.RotationsResource;
import io.specter.apisettings.adapter.rest.session.PasswordResource;
import io.specter.apisettings.adapter.rest.session.ProviderSignInResource;
import io.specter.apisettings.adapter.rest.session.SessionResource;
import io.specter.apisettings.adapter.rest.usage.UsageResource;
import io.specter.apisettings.adapter.rest.verifications.SignatureDiagnosesResource;
import io.specter.apisettings.adapter.rest.verifications.VerificationsResource;
import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** All that answers below {@code /api/v1}: nothing is found by scanning. */
@ApplicationPath("/api/v1")
public class RestApplication extends Application {

    private static final Set<Class<?>> RESOURCES = Set.of(
            AppsResource.class,
            CurrentEnvironmentResource.class,
            EnvironmentsResource.class,
            CredentialsResource.class,
            VerificationsResource.class,
            SignatureDiagnosesResource.class,
            ActivityResource.class,
            RotationsResource.class,
            UsageResource.class,
            MasterKeyResource.class,
            OperatorsResource.class,
            OperatorTokensResource.class,
            MeResource.class,
            ApprovalsResource.class,
            PasswordResource.class,
            ProviderSignInResource.class,
            SessionResource.class,
            AuditEventsResource.class);

    private static final Set<Class<?>> PROVIDERS = Set.of(
            Authentication.class,
            BodyLimit.class,
            KnownParameters.class,
            SafeHeaders.class,
            CallLog.class,
            BareErrors.class,
            JsonReader.class,
            JsonWriter.class,
            ConstraintViolationMapper.class,
            DomainExceptionMapper.class,
            AwaitsApprovalMapper.class,
            RequestRefusedMapper.class,
            UnavailableMapper.class,
            UnexpectedExceptionMapper.class,
            WebApplicationExceptionMapper.class);

    @Override
    public Set<Class<?>> getClasses() {
        return Stream.concat(RESOURCES.stream(), PROVIDERS.stream()).collect(Collectors.toUnmodifiableSet());
    }

    @Override
    public Map<String, Object> getProperties() {
        return Map.of(
                // The server brings JSON-B, Jackson and MOXy of its own; none of them may join.
                "jersey.config.disableAutoDiscovery", true,
                "jersey.config.server.wadl.disableWadl", true,
                // Location stays a path: made absolute, it would repeat the Host header.
                "jersey.config.server.headers.location.relative.resolution.disabled", true,
                // Otherwise the server replaces answers without a body by HTML pages of its own.
                "jersey.config.server.response.setStatusOverSendError", true);
    }
}
