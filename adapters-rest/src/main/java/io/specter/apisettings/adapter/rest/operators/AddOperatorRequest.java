package io.specter.apisettings.adapter.rest.operators;

import io.specter.apisettings.adapter.rest.validation.As;
import io.specter.apisettings.adapter.rest.validation.WellFormed;
import io.specter.apisettings.domain.access.OperatorDetails;
import io.specter.apisettings.domain.access.OperatorName;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A new operator. */
public record AddOperatorRequest(
        @NotNull @WellFormed(As.OPERATOR_NAME) String name,
        @NotNull @Size(max = OperatorDetails.MAX_GRANTS) List<@Valid RoleRequest> roles,
        @WellFormed(As.CONFIRM) @Nullable String confirm,
        @WellFormed(As.REASON) @Nullable String reason) {

    OperatorDetails toDetails() {
        return new OperatorDetails(new OperatorName(name), RoleRequest.toGrants(roles));
    }
}
