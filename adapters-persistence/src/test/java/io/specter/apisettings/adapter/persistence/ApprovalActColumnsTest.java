package io.specter.apisettings.adapter.persistence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import io.specter.apisettings.domain.approval.CriticalAct;
import org.junit.jupiter.api.Test;

class ApprovalActColumnsTest {

    @Test
    void aRemovalIsKeptAsOne() {
        CriticalAct removal = new CriticalAct.Remove();

        assertThat(ApprovalActColumns.from(removal).toDomain()).isEqualTo(removal);
    }

    @Test
    void whatNobodyKnowsIsNotKeptAsSomethingElse() {
        assertThatIllegalStateException().isThrownBy(() -> ApprovalActColumns.from(null));
    }
}
