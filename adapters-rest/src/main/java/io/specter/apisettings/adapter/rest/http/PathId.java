package io.specter.apisettings.adapter.rest.http;

import io.specter.apisettings.domain.AppId;
import io.specter.apisettings.domain.ApprovalId;
import io.specter.apisettings.domain.EnvironmentName;
import io.specter.apisettings.domain.NotFound;
import io.specter.apisettings.domain.access.OperatorId;
import io.specter.apisettings.domain.credentials.CredentialId;
import io.specter.apisettings.domain.masterkey.RotationId;
import java.util.function.Function;

/** What stands in a path where an id or a name belongs. One of another shape is of nothing that exists. */
public record PathId(String text) {

    /** @throws NotFound when it is none */
    public AppId app() {
        return as(AppId::new);
    }

    /** @throws NotFound when it is none */
    public EnvironmentName environment() {
        return as(EnvironmentName::new);
    }

    /** @throws NotFound when it is none */
    public CredentialId credential() {
        return as(CredentialId::new);
    }

    /** @throws NotFound when it is none */
    public ApprovalId approval() {
        return as(ApprovalId::new);
    }

    /** @throws NotFound when it is none */
    public OperatorId operator() {
        return as(OperatorId::new);
    }

    /** @throws NotFound when it is none */
    public RotationId rotation() {
        return as(RotationId::new);
    }

    private <T> T as(Function<String, T> shape) {
        try {
            return shape.apply(text);
        } catch (IllegalArgumentException foreign) {
            throw new NotFound();
        }
    }
}
