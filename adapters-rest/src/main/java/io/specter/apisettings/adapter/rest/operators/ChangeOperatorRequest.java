package io.specter.apisettings.adapter.rest.operators;

import io.specter.apisettings.adapter.rest.validation.As;
import io.specter.apisettings.adapter.rest.validation.WellFormed;
import io.specter.apisettings.adapter.rest.wire.Member;
import io.specter.apisettings.application.port.in.Intent;
import io.specter.apisettings.application.port.in.ManageOperators;
import io.specter.apisettings.domain.access.Grant;
import io.specter.apisettings.domain.access.OperatorDetails;
import io.specter.apisettings.domain.access.OperatorId;
import io.specter.apisettings.domain.access.OperatorName;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What changes of an operator: a merge patch; roles are replaced as a whole. */
public record ChangeOperatorRequest(
        Member<@NotNull @WellFormed(As.OPERATOR_NAME) String> name,
        Member<@NotNull @Size(max = OperatorDetails.MAX_GRANTS) List<@Valid RoleRequest>> roles,
        @WellFormed(As.CONFIRM) @Nullable String confirm,
        @WellFormed(As.REASON) @Nullable String reason) {

    ManageOperators.Change toCommand(Intent intent, OperatorId operator) {
        Member<List<Grant>> grants = roles.map(RoleRequest::toGrants);
        return new ManageOperators.Change(
                intent,
                operator,
                old -> new OperatorDetails(
                        name.map(OperatorName::new).replace(old.name()), grants.replace(old.grants())));
    }
}
