package io.specter.apisettings.application.usecase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import io.specter.apisettings.application.port.in.Clearance.Approved;
import io.specter.apisettings.domain.Act;
import io.specter.apisettings.domain.ApprovalId;
import io.specter.apisettings.domain.approval.Approval;
import io.specter.apisettings.domain.approval.CriticalAct;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ApprovedActsTest {

    private final Shop shop = new Shop();
    private final List<Object> removals = new ArrayList<>();
    private final ApprovedActs acts = new ApprovedActs(null, null, null, null, null, removals::add, null);

    private void carryOut(CriticalAct act) {
        Approval approval = Approval.ask(
                ApprovalId.at(shop.now, new SecureRandom()),
                shop.id,
                Shop.STAGING,
                act,
                Act.by(Shop.ALICE.actor(), shop.now),
                Duration.ofDays(1));
        Approved approved = new Approved(approval.id(), Shop.ALICE, Optional.empty(), used -> {});
        assertThat(acts.carryOut(approval, Shop.ALICE, approved)).isEmpty();
    }

    @Test
    void aRemovalRemoves() {
        carryOut(new CriticalAct.Remove());

        assertThat(removals).hasSize(1);
    }

    @Test
    void whatNobodyKnowsRemovesNothing() {
        assertThatIllegalStateException().isThrownBy(() -> carryOut(null));

        assertThat(removals).isEmpty();
    }
}
