package io.specter.apisettings.application.port.out;

import io.specter.apisettings.domain.AppId;
import io.specter.apisettings.domain.audit.ChainHead;
import io.specter.apisettings.domain.audit.ChainedEvent;
import io.specter.apisettings.domain.audit.Flaw;
import java.util.List;
import java.util.Optional;

/** Tells the trail as it is kept, whatever it says, piece by piece; an app, where given, narrows it to its chain. */
public interface AuditChains {

    /** The next heads in the order of their chains' names. */
    List<ChainHead> heads(Optional<AppId> app, Optional<ChainHead> after, int limit);

    /** The next events of a chain up to its head, in the order of their positions. */
    List<ChainedEvent> events(ChainHead head, Optional<ChainedEvent> after, int limit);

    /** The next events of all chains, and those from before there were chains, in the order of their ids. */
    List<ChainedEvent> oldest(Optional<AppId> app, Optional<ChainedEvent> after, int limit);

    /** What is wrong beside the chains: an event that no head tells of, an app without a chain. */
    Optional<Flaw> stray(Optional<AppId> app);

    /** How many events there are from before there were chains. */
    long unchained(Optional<AppId> app);
}
