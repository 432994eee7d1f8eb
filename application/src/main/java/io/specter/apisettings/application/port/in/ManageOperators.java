package io.specter.apisettings.application.port.in;

import io.specter.apisettings.application.port.in.BrowseOperators.Shown;
import io.specter.apisettings.domain.access.OperatorDetails;
import io.specter.apisettings.domain.access.OperatorId;
import java.util.function.UnaryOperator;

/** Adds operators, gives them roles and takes them away; in force from their next request on. */
public interface ManageOperators {

    /**
     * Adds one, without a token.
     *
     * @throws io.specter.apisettings.domain.access.Forbidden when the caller may not manage operators
     * @throws io.specter.apisettings.domain.access.OperatorNameTaken when another one has the name
     * @throws io.specter.apisettings.domain.InvalidMember when a role is over an app that does not exist
     */
    Shown add(Intent intent, OperatorDetails details);

    /** @param change what the details become, from what they are */
    record Change(Intent intent, OperatorId operator, UnaryOperator<OperatorDetails> change) {}

    /**
     * The operator as it is then; unchanged, under the same revision, when the change changes nothing.
     *
     * @throws io.specter.apisettings.domain.access.Forbidden when the caller may not manage operators
     * @throws io.specter.apisettings.domain.NotFound when there is none
     * @throws io.specter.apisettings.domain.StaleRevision when it is not at an expected revision
     * @throws io.specter.apisettings.domain.access.LastOwner when nobody would be an owner any more
     * @throws io.specter.apisettings.domain.access.OperatorNameTaken when another one has the name
     * @throws io.specter.apisettings.domain.InvalidMember when a role is over an app that does not exist
     */
    Shown change(Change command);

    /**
     * Removes it with its tokens.
     *
     * @throws io.specter.apisettings.domain.access.Forbidden when the caller may not manage operators
     * @throws io.specter.apisettings.domain.NotFound when there is none
     * @throws io.specter.apisettings.domain.StaleRevision when it is not at an expected revision
     * @throws io.specter.apisettings.domain.access.LastOwner when it is the last owner
     */
    void remove(Intent intent, OperatorId operator);

    /**
     * Takes away its password and ends its sessions, for example after a token leaked that could have set one.
     *
     * @throws io.specter.apisettings.domain.access.Forbidden when the caller may not manage operators
     * @throws io.specter.apisettings.domain.NotFound when there is no such operator, or it has none
     * @throws io.specter.apisettings.domain.StaleRevision when it is not at an expected revision
     */
    void removePassword(Intent intent, OperatorId operator);
}
