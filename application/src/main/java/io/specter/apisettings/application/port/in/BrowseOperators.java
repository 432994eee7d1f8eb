package io.specter.apisettings.application.port.in;

import io.specter.apisettings.application.port.Page;
import io.specter.apisettings.application.port.PageRequest;
import io.specter.apisettings.domain.access.Caller;
import io.specter.apisettings.domain.access.Operator;
import io.specter.apisettings.domain.access.OperatorId;
import io.specter.apisettings.domain.access.OperatorToken;
import java.util.List;

/** Shows operators and the tokens they have. */
public interface BrowseOperators {

    /** @param hasPassword whether it can sign in by its name */
    record Shown(Operator operator, List<OperatorToken> tokens, boolean hasPassword) {}

    /**
     * In the order of their names.
     *
     * @throws io.specter.apisettings.domain.access.Forbidden when the caller may not manage operators
     */
    Page<Shown> operators(Caller caller, PageRequest page);

    /**
     * One of them.
     *
     * @throws io.specter.apisettings.domain.access.Forbidden when the caller may not manage operators
     * @throws io.specter.apisettings.domain.NotFound when there is none
     */
    Shown operator(Caller caller, OperatorId id);

    /** Whether the caller itself can sign in by its name; anybody may ask. */
    boolean hasPassword(Caller caller);
}
