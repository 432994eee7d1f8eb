package io.specter.apisettings.adapter.persistence;

import java.util.Objects;

/** What identifies an {@link OperatorGrantRow}; JPA takes no record for it. */
class OperatorGrantKey {

    private String operator = "";
    private int place;

    OperatorGrantKey() {}

    @Override
    public boolean equals(Object other) {
        return other instanceof OperatorGrantKey that && operator.equals(that.operator) && place == that.place;
    }

    @Override
    public int hashCode() {
        return Objects.hash(operator, place);
    }
}
