package io.specter.apisettings.application.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.Map;

/** What may come of a race of two: as much as if one had come after the other. Counts what did. */
final class SerialOrders {

    private final String race;
    private final Map<String, String> orders = new LinkedHashMap<>();
    private final Map<String, Integer> counts = new LinkedHashMap<>();

    SerialOrders(String race) {
        this.race = race;
    }

    SerialOrders allow(String order, String outcome) {
        orders.put(outcome, order);
        counts.put(order, 0);
        return this;
    }

    void happened(String outcome) {
        assertThat(outcome).as(race).isIn(orders.keySet());
        counts.merge(orders.get(outcome), 1, Integer::sum);
    }

    @Override
    public String toString() {
        return race + " " + counts;
    }
}
