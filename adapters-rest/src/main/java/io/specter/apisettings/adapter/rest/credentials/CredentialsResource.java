package io.specter.apisettings.adapter.rest.credentials;

import io.specter.apisettings.adapter.rest.access.CallerPrincipal;
import io.specter.apisettings.adapter.rest.http.Conditions;
import io.specter.apisettings.adapter.rest.http.PageResponse;
import io.specter.apisettings.adapter.rest.http.Paging;
import io.specter.apisettings.adapter.rest.http.PathId;
import io.specter.apisettings.adapter.rest.http.Position;
import io.specter.apisettings.adapter.rest.problem.Violations;
import io.specter.apisettings.application.port.Page;
import io.specter.apisettings.application.port.PageRequest;
import io.specter.apisettings.application.port.in.BrowseEnvironments;
import io.specter.apisettings.application.port.in.BrowseUsage;
import io.specter.apisettings.application.port.in.CredentialAddress;
import io.specter.apisettings.application.port.in.EndOverlap;
import io.specter.apisettings.application.port.in.Intent;
import io.specter.apisettings.application.port.in.RegenerateCredential;
import io.specter.apisettings.application.port.in.ReinstateCredential;
import io.specter.apisettings.application.port.in.RevokeCredential;
import io.specter.apisettings.domain.access.Caller;
import io.specter.apisettings.domain.credentials.Credential;
import io.specter.apisettings.domain.credentials.CredentialId;
import io.specter.apisettings.domain.credentials.CredentialKind;
import io.specter.apisettings.domain.credentials.TokenRotationPolicy;
import io.specter.apisettings.domain.environment.Environment;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.SecurityContext;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Auth tokens and secret keys, by the same calls: issue, history, revoke, reinstate, end the overlap. */
@Dependent
@Path("/apps/{app}/environments/{environment}/{kind: auth-tokens|secret-keys}")
@Produces(MediaType.APPLICATION_JSON)
public class CredentialsResource {

    private final RegenerateCredential regeneration;
    private final RevokeCredential revocation;
    private final ReinstateCredential reinstatement;
    private final EndOverlap overlapEnd;
    private final BrowseEnvironments environments;
    private final BrowseUsage usage;
    private final InstantSource clock;

    @Inject
    public CredentialsResource(
            RegenerateCredential regeneration,
            RevokeCredential revocation,
            ReinstateCredential reinstatement,
            EndOverlap overlapEnd,
            BrowseEnvironments environments,
            BrowseUsage usage,
            InstantSource clock) {
        this.regeneration = regeneration;
        this.revocation = revocation;
        this.reinstatement = reinstatement;
        this.overlapEnd = overlapEnd;
        this.environments = environments;
        this.usage = usage;
        this.clock = clock;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    public Response issue(
            @PathParam("app") PathId app,
            @PathParam("environment") PathId environment,
            @PathParam("kind") String kind,
            IssueCredentialRequest request,
            @Context HttpHeaders headers,
            @Context SecurityContext security) {
        Intent intent = Conditions.of(security, headers, request.confirm(), request.reason(), request.breakGlass());
        RegenerateCredential.Issued issued =
                regeneration.regenerate(request.toCommand(intent, app.app(), environment.environment(), kind(kind)));
        return Response.status(Response.Status.CREATED)
                .entity(IssuedResponse.from(issued))
                .build();
    }

    @GET
    public PageResponse<CredentialResponse> history(
            @PathParam("app") PathId app,
            @PathParam("environment") PathId environment,
            @PathParam("kind") String kind,
            @QueryParam("limit") @Nullable String limit,
            @QueryParam("cursor") @Nullable String cursor,
            @Context SecurityContext security) {
        Violations violations = new Violations();
        PageRequest wanted = Paging.read(violations, limit, cursor, Position.CREDENTIAL);
        violations.refuseAny();
        Caller caller = CallerPrincipal.of(security);
        Environment place = environments.environment(caller, app.app(), environment.environment());
        Page<Credential> page = environments.history(caller, place.app(), place.name(), kind(kind), wanted);
        TokenRotationPolicy policy = place.settings().rotationPolicy();
        Map<CredentialId, Instant> lastUses = usage.lastUsed(page.items());
        Instant now = clock.instant();
        return PageResponse.from(page, credential -> CredentialResponse.from(credential, policy, lastUses, now));
    }

    @DELETE
    @Path("/{credential}")
    public void revoke(
            @PathParam("app") PathId app,
            @PathParam("environment") PathId environment,
            @PathParam("kind") String kind,
            @PathParam("credential") PathId credential,
            @QueryParam("confirm") @Nullable String confirm,
            @QueryParam("reason") @Nullable String reason,
            @QueryParam("breakGlass") @Nullable String breakGlass,
            @Context HttpHeaders headers,
            @Context SecurityContext security) {
        Intent intent = Conditions.ofQuery(security, headers, confirm, reason, breakGlass);
        revocation.revoke(new RevokeCredential.Command(intent, address(app, environment, kind, credential)));
    }

    @POST
    @Path("/{credential}/reinstate")
    @Consumes(MediaType.APPLICATION_JSON)
    public CredentialResponse reinstate(
            @PathParam("app") PathId app,
            @PathParam("environment") PathId environment,
            @PathParam("kind") String kind,
            @PathParam("credential") PathId credential,
            CredentialActRequest request,
            @Context HttpHeaders headers,
            @Context SecurityContext security) {
        Intent intent = Conditions.of(security, headers, request.confirm(), request.reason(), request.breakGlass());
        CredentialAddress address = address(app, environment, kind, credential);
        Map<CredentialId, Instant> lastUses = lastUses(intent, address);
        ReinstateCredential.Reinstated reinstated =
                reinstatement.reinstate(new ReinstateCredential.Command(intent, address));
        return shown(reinstated.credential(), reinstated.environment(), lastUses);
    }

    @POST
    @Path("/{credential}/end-overlap")
    @Consumes(MediaType.APPLICATION_JSON)
    public CredentialResponse endOverlap(
            @PathParam("app") PathId app,
            @PathParam("environment") PathId environment,
            @PathParam("kind") String kind,
            @PathParam("credential") PathId credential,
            CredentialActRequest request,
            @Context HttpHeaders headers,
            @Context SecurityContext security) {
        Intent intent = Conditions.of(security, headers, request.confirm(), request.reason(), request.breakGlass());
        CredentialAddress address = address(app, environment, kind, credential);
        Map<CredentialId, Instant> lastUses = lastUses(intent, address);
        EndOverlap.Retired retired = overlapEnd.end(new EndOverlap.Command(intent, address));
        return shown(retired.credential(), retired.environment(), lastUses);
    }

    /** Read before a change: what is done is told, whatever can be read then. */
    private Map<CredentialId, Instant> lastUses(Intent intent, CredentialAddress address) {
        return usage.lastUsed(intent.caller(), address.app(), address.environment());
    }

    private CredentialResponse shown(Credential credential, Environment place, Map<CredentialId, Instant> lastUses) {
        return CredentialResponse.from(credential, place.settings().rotationPolicy(), lastUses, clock.instant());
    }

    private static CredentialAddress address(PathId app, PathId environment, String kind, PathId credential) {
        return new CredentialAddress(app.app(), environment.environment(), kind(kind), credential.credential());
    }

    private static CredentialKind kind(String segment) {
        return segment.equals("auth-tokens") ? CredentialKind.AUTH_TOKEN : CredentialKind.SECRET_KEY;
    }
}
